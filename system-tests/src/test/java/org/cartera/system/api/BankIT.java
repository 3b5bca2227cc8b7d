package org.cartera.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of the bank through every door that needs no browser, on the demo's evening. */
@ExtendWith(WithDemo.class)
class BankIT {
    private static final String MAPPING =
            """
            {"columns":{"BOOKED":"Fecha","TEXT":"Descripcion","AMOUNT":"Valor"},"datePattern":"dd/MM/yyyy","decimal":",",
             "account":"000777","currency":"COP"}""";

    @Test
    void aTableIsReadOnceItsColumnsAreKnownAndNotBefore(CarteraServer server) {
        Owed owed = owed(server).get(0);
        String table = "Fecha;Descripcion;Valor\n20/11/2026;PAGO FACTURA %s CUOTA %s;%s\n"
                .formatted(owed.invoice, owed.number, owed.open.replace('.', ','));

        HttpResponse<String> unknown = server.apiPost("/bank-files?organisation=Andina", table);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(json(unknown).getString("reason")).isEqualTo("NO_MAPPING");

        assertThat(server.apiPut("/bank-mappings/of-the-test", "{\"columns\":{}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.apiPut("/bank-mappings/of-the-test", MAPPING).statusCode())
                .isEqualTo(200);
        JsonObject taken = json(server.apiPost("/bank-files?organisation=Andina", table));
        assertThat(taken.getString("state")).isEqualTo("TAKEN");
        assertThat(taken.getInt("fresh")).isEqualTo(1);
        assertThat(json(server.apiPost("/bank-files?organisation=Andina", table))
                        .getString("state"))
                .isEqualTo("KNOWN");
        JsonObject applied = line(server, "APPLIED", "000777");
        assertThat(applied.getJsonArray("matches").getJsonObject(0).getString("customer"))
                .isEqualTo(owed.customer);

        assertThat(server.apiDelete("/bank-mappings/of-the-test").statusCode()).isEqualTo(204);
        assertThat(server.apiDelete("/bank-mappings/of-the-test").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileInTheFolderIsTakenByTheJobAndAPersonsWordIsTakenAndTakenBack(CarteraServer server) throws Exception {
        Owed owed = owed(server).get(1);
        Path folder = Files.createDirectories(server.bankFolder().resolve("Andina"));
        Path file = folder.resolve("day.sta");
        Files.writeString(
                file,
                """
                :20:DAY
                :25:BANK/000888
                :28C:12/1
                :60F:C261119COP1000,00
                :61:2611201120C%sNTRFNONREF//R1
                :86:/REMI/pago/NAME/NOBODY WE KNOW
                :62F:C261120COP%s
                -
                """
                        .formatted(comma(owed.open, 0), comma(owed.open, 1000)),
                StandardCharsets.US_ASCII);

        await("the file to be taken", () -> !Files.exists(file));
        try (Stream<Path> done = Files.list(folder.resolve("done"))) {
            assertThat(done).hasSize(1);
        }
        await("its line to be judged", () -> told(server, "000888").stream()
                .anyMatch(line -> !line.getString("state").equals("NEW")));
        JsonObject waiting = told(server, "000888").get(0);
        assertThat(waiting.getString("state")).as(waiting.toString()).isIn("TO_DECIDE", "UNKNOWN");

        String path = "/bank-lines/" + waiting.get("id");
        String match =
                """
                {"organisation":"Andina","customer":"%s","allocations":[{"item":"%s/%s","amount":%s}]}"""
                        .formatted(owed.customer, owed.invoice, owed.number, owed.open);
        HttpResponse<String> matched = server.apiPost(path + "/match", match);
        assertThat(matched.statusCode()).as(matched.body()).isEqualTo(200);
        assertThat(json(matched).getString("state")).isEqualTo("APPLIED");
        assertThat(server.apiPost(path + "/match", match).statusCode()).isEqualTo(409);

        HttpResponse<String> undone = server.apiPost(path + "/undo", "{\"organisation\":\"Andina\"}");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(json(undone).getString("state")).isNotEqualTo("APPLIED");
    }

    private static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofMinutes(4));
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as("Waiting for " + what).isBefore(patience);
            Thread.sleep(Duration.ofSeconds(1).toMillis());
        }
    }

    private static String comma(String amount, int more) {
        return new java.math.BigDecimal(amount)
                .add(java.math.BigDecimal.valueOf(more))
                .setScale(2, java.math.RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
    }

    private static JsonObject line(CarteraServer server, String state, String account) {
        return lines(server, state).stream()
                .filter(line -> line.toString().contains(account))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> lines(CarteraServer server, String state) {
        return json(server.apiGet("/bank-lines?organisation=Andina&state=" + state))
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);
    }

    /** Lines of an account, whatever became of them. */
    private static List<JsonObject> told(CarteraServer server, String account) {
        return Stream.of("NEW", "TO_DECIDE", "APPLIED", "UNKNOWN", "RETURNED", "OTHER")
                .flatMap(state -> lines(server, state).stream())
                .filter(line -> line.toString().contains(account))
                .toList();
    }

    /** Items in pesos, of customers who owe several. */
    private static List<Owed> owed(CarteraServer server) {
        List<Owed> owed = new ArrayList<>();
        JsonObject customers = json(server.apiGet("/customers?organisation=Andina&size=40&overdue=true"));
        for (JsonObject row : customers.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            JsonObject customer = json(server.apiGet("/customers/" + row.getString("id") + "?organisation=Andina"));
            for (JsonValue value : customer.getJsonArray("items")) {
                JsonObject item = value.asJsonObject();
                JsonObject open = item.getJsonObject("open");
                if (open.getString("currency").equals("COP")) {
                    owed.add(new Owed(
                            row.getString("id"),
                            item.getString("invoice"),
                            item.get("instalment").toString(),
                            open.getJsonNumber("amount").bigDecimalValue().toPlainString()));
                    break;
                }
            }
            if (owed.size() == 2) {
                return owed;
            }
        }
        throw new IllegalStateException("Nobody owes pesos");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private record Owed(String customer, String invoice, String number, String open) {}
}
