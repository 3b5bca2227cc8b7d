package org.cartera.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month's statements on the built server: produced, kept and sent once, each with the very PDF that was kept. */
@ExtendWith(WithDemo.class)
class StatementRunIT {
    private static final String END = "2026-10-31";

    @Test
    void aMonthsStatementsAreKeptAndSentOnceAndAMailBringsThePdfThatWasKept(CarteraServer server)
            throws InterruptedException, IOException, MessagingException {
        RunCall runs = new RunCall(server);
        JsonObject first = runs.awaitEnd(runs.startStatements("Andina", END));
        assertThat(first.getString("status")).as(first.toString()).startsWith("COMPLETED");
        JsonObject archive = get(server, "/statements?organisation=Andina&through=" + END + "&size=1000&sort=number");
        assertThat(archive.getInt("total")).isPositive();

        JsonObject again = runs.awaitEnd(runs.startStatements("Andina", END));

        assertThat(again.getJsonObject("summary").getInt("communications")).isZero();
        JsonObject after = get(server, "/statements?organisation=Andina&through=" + END + "&size=1000&sort=number");
        assertThat(seals(after)).isEqualTo(seals(archive));
        JsonObject mail = awaitMail(server, first.getInt("id"));
        JsonObject brought = archive.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getInt("communication") == mail.getInt("id"))
                .findFirst()
                .orElseThrow();
        byte[] kept = server.apiBytes("/customers/" + brought.getString("customer") + "/statements/"
                + brought.getInt("id") + "/pdf?organisation=Andina");
        assertThat(attachment(server, mail.getString("detail")).map(StatementRunIT::sha256))
                .contains(sha256(kept));
    }

    /** One that has left is enough: contact hours may keep the others. */
    private static JsonObject awaitMail(CarteraServer server, int run) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < giveUp) {
            JsonObject sent =
                    get(server, "/communications?organisation=Andina&channel=EMAIL&status=SENT&size=1&run=" + run);
            if (sent.getInt("total") > 0) {
                return sent.getJsonArray("rows").getJsonObject(0);
            }
            Thread.sleep(500);
        }
        throw new AssertionError("No statement was sent by e-mail");
    }

    private static List<String> seals(JsonObject archive) {
        return archive.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("number") + " " + one.getInt("version") + " " + one.getString("sha256"))
                .toList();
    }

    private static Optional<byte[]> attachment(CarteraServer server, String messageId)
            throws IOException, MessagingException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(server.data().resolve("mail"))) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
                    if (messageId.equals(mail.getMessageID())) {
                        return pdf((MimeMultipart) mail.getContent());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> pdf(MimeMultipart parts) throws IOException, MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("application/pdf")) {
                return Optional.of(part.getInputStream().readAllBytes());
            }
        }
        return Optional.empty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject get(CarteraServer server, String path) {
        HttpResponse<String> answer = server.apiGet(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
