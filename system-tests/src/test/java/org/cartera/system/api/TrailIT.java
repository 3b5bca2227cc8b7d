package org.cartera.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody rings up with a letter in hand: the reference printed on it leads back to the rows of the ERP, and to the log. */
@ExtendWith(WithDemo.class)
class TrailIT {

    @Test
    void aLettersReferenceLeadsBackToTheRowsOfTheErp(CarteraServer server) throws IOException, SQLException {
        JsonObject sent = get(server, "/communications?organisation=Andina&channel=LETTER&status=SENT&size=1")
                .getJsonArray("rows")
                .getJsonObject(0);
        String reference = sent.getString("reference");

        JsonObject found = get(server, "/communications/" + reference);

        assertThat(found.getInt("id")).isEqualTo(sent.getInt("id"));
        assertThat(found.getJsonObject("message").getString("plain")).contains(reference);
        JsonObject trail = found.getJsonObject("trail");
        JsonObject run = get(server, "/runs/" + trail.getInt("run"));
        assertThat(run.getJsonObject("summary").getInt("generation")).isEqualTo(trail.getInt("generation"));
        assertThat(trail.getJsonArray("items")).hasSize(sent.getInt("items")).allSatisfy(item -> {
            JsonObject one = item.asJsonObject();
            assertThat(one.getString("outcome")).endsWith(":" + sent.getString("stage"));
            assertThat(one.getJsonArray("grounds")).isNotEmpty();
            JsonObject invoice = one.getJsonArray("erpRows").getJsonObject(0);
            assertThat(invoice.getString("kind")).isEqualTo("INVOICE");
            assertThat(customerOf(server, invoice.getString("key"))).isEqualTo(sent.getString("customer"));
        });
        assertThat(log(server, "[" + reference + "]")).singleElement().satisfies(line -> assertThat(line)
                .contains("LETTER " + sent.getString("stage") + ": SENT"));
        assertThat(log(server, "[R" + trail.getInt("run") + "]"))
                .anySatisfy(line -> assertThat(line).contains("Decides from generation " + trail.getInt("generation")));
    }

    @Test
    void aMailBearsTheReferenceInItsHeader(CarteraServer server) throws IOException {
        JsonObject sent = get(server, "/communications?organisation=Andina&channel=EMAIL&status=SENT&size=1")
                .getJsonArray("rows")
                .getJsonObject(0);

        List<String> found = mails(server).stream()
                .filter(mail -> mail.contains(sent.getString("detail")))
                .toList();
        assertThat(found).singleElement().satisfies(mail -> assertThat(mail)
                .contains("X-Cartera-Reference: " + sent.getString("reference")));
    }

    @Test
    void aRequestKeepsTheNameThatItsCallerGaveIt(CarteraServer server) throws IOException {
        HttpResponse<String> named = server.apiPost("/runs/999999/restart", "", "X-Correlation-Id", "erp-night:4711");
        HttpResponse<String> nameless = server.apiGet("/runs");

        assertThat(named.headers().firstValue("X-Correlation-Id")).contains("erp-night:4711");
        assertThat(nameless.headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(name -> assertThat(name).isNotBlank());
        assertThat(log(server, "[erp-night:4711]")).singleElement().satisfies(line -> assertThat(line)
                .contains("POST", "/runs/999999/restart answered 404"));
    }

    private static List<String> mails(CarteraServer server) throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(server.data().resolve("mail"))) {
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static String customerOf(CarteraServer server, String invoice) {
        try (Connection erp = server.erp();
                PreparedStatement query = erp.prepareStatement("SELECT party_id FROM invoice WHERE invoice_id = ?")) {
            query.setString(1, invoice);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as("invoice " + invoice + " of the ERP").isTrue();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> log(CarteraServer server, String reference) throws IOException {
        try (Stream<String> lines = Files.lines(server.data().resolve("log/server.log"))) {
            return lines.filter(line -> line.contains(reference)).toList();
        }
    }

    private static JsonObject get(CarteraServer server, String path) {
        HttpResponse<String> answer = server.apiGet(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
