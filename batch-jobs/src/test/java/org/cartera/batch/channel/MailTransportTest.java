package org.cartera.batch.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailTransportTest {
    private static final Message MESSAGE = new Message("Aviso: vence mañana", "<p>Señores</p>", "Señores\n");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void deliversBothBodiesFromTheSessionsSender() throws Exception {
        transport(server.getSmtp().getPort()).deliver(outgoing("k1"), "pagos@cliente.example", MESSAGE);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Aviso: vence mañana");
        assertThat(mail.getFrom()[0]).hasToString("cartera@andina.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Cartera-Reference")).containsExactly("R12-M345");
        MimeMultipart bodies = (MimeMultipart) mail.getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo("Señores\r\n");
        assertThat(bodies.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void theSameCommunicationIsTheSameMessageId() throws Exception {
        MailTransport transport = transport(server.getSmtp().getPort());

        String first = transport.deliver(outgoing("k1"), "a@cliente.example", MESSAGE);
        String again = transport.deliver(outgoing("k1"), "a@cliente.example", MESSAGE);
        String other = transport.deliver(outgoing("k2"), "a@cliente.example", MESSAGE);

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(first).matches("<[0-9a-f]{32}@andina\\.example>");
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(first);
    }

    @Test
    void aMalformedAddressIsRefusedForGood() {
        assertThatThrownBy(
                        () -> transport(server.getSmtp().getPort()).deliver(outgoing("k"), "not an address", MESSAGE))
                .isInstanceOf(Transport.Refused.class)
                .hasMessageContaining("not an address");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgain() {
        int closed = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> transport(closed).deliver(outgoing("k"), "a@cliente.example", MESSAGE))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(Transport.Refused.class)
                .hasMessageContaining("a@cliente.example");
    }

    @Test
    void aMailServerThatDiesOnceItHadTheWholeMailLeavesItUncertain() throws Exception {
        try (SilentMailServer dying = new SilentMailServer("")) {
            assertThatThrownBy(() -> transport(dying.port()).deliver(outgoing("k"), "a@cliente.example", MESSAGE))
                    .isInstanceOf(Transport.Unsure.class)
                    .hasMessageContaining("a@cliente.example");
        }
    }

    @Test
    void aMailServerThatRefusesTheWholeMailForNowIsTriedAgain() throws Exception {
        try (SilentMailServer full = new SilentMailServer("452 4.3.1 disk full\r\n")) {
            assertThatThrownBy(() -> transport(full.port()).deliver(outgoing("k"), "a@cliente.example", MESSAGE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("disk full");
        }
    }

    @Test
    void aMailServerThatTakesTheMailAndDiesBeforeTheFarewellHasIt() throws Exception {
        try (SilentMailServer hasty = new SilentMailServer("250 2.0.0 queued\r\n")) {
            assertThat(transport(hasty.port()).deliver(outgoing("k"), "a@cliente.example", MESSAGE))
                    .endsWith("@andina.example>");
        }
    }

    @Test
    void onlyAPermanentAnswerAboutTheAddressRefusesForGood() throws Exception {
        InternetAddress to = new InternetAddress("a@cliente.example");

        assertThat(SmtpAnswer.refusesForGood(failure("550 5.1.1 user unknown", to), to))
                .isTrue();
        assertThat(SmtpAnswer.refusesForGood(failure("450 4.2.1 mailbox busy", to), to))
                .isFalse();
        assertThat(SmtpAnswer.refusesForGood(
                        failure("550 5.1.1 user unknown", new InternetAddress("b@cliente.example")), to))
                .isFalse();
        assertThat(SmtpAnswer.refusesForGood(new SendFailedException("535 not authenticated"), to))
                .isFalse();
    }

    private static SendFailedException failure(String answer, InternetAddress invalid) {
        return new SendFailedException(
                "Invalid Addresses",
                new MessagingException(answer),
                new InternetAddress[0],
                new InternetAddress[0],
                new InternetAddress[] {invalid});
    }

    private static MailTransport transport(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.from", "cartera@andina.example");
        Session session = Session.getInstance(properties);
        MailTransport transport = new MailTransport();
        transport.clock = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);
        transport.session = new MailSession() {
            @Override
            public Session get() {
                return session;
            }
        };
        return transport;
    }

    private static Outgoing outgoing(String key) {
        return new Outgoing(
                345,
                12,
                key,
                AccountKey.of("Company", "C1"),
                new StageId("letter-1"),
                Channel.EMAIL,
                "letter-1",
                LocalDate.of(2026, 11, 20),
                Money.of("COP", "1000"),
                0,
                List.of());
    }
}
