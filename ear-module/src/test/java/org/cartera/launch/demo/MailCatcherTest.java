package org.cartera.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    @TempDir
    Path folder;

    @Test
    void everyMailBecomesAFileAndTheNumbersGoOnAfterARestart() throws IOException, MessagingException {
        try (MailCatcher first = MailCatcher.start(folder)) {
            send(first.port(), "Aviso de vencimiento");
        }
        try (MailCatcher second = MailCatcher.start(folder)) {
            send(second.port(), "Segundo aviso");
        }

        assertThat(Files.readString(folder.resolve("000001.eml"))).contains("Subject: Aviso de vencimiento");
        assertThat(Files.readString(folder.resolve("000002.eml"))).contains("Subject: Segundo aviso");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    private static void send(int port, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("cobros@example.test"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("pagos@cliente.test"));
        mail.setSubject(subject);
        mail.setText("Su factura vence hoy.");
        Transport.send(mail);
    }
}
