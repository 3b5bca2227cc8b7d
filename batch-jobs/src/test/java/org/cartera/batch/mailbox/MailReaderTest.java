package org.cartera.batch.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.cartera.domain.mailbox.ReceivedMail;
import org.cartera.domain.mailbox.ReceivedMail.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
    private static final Place HERE = new Place("box", 1, 1);
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final String OURS = "<0123456789abcdef0123456789abcdef@andina.example>";

    private static ReceivedMail sample(String name) {
        try (InputStream in = MailReaderTest.class.getResourceAsStream(name + ".eml")) {
            return read(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ReceivedMail read(byte[] mail) {
        try {
            return MailReader.read(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)), HERE, NOW);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static ReceivedMail read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"postfix-bounce, 5.1.1", "exchange-bounce, 5.1.10", "gmail-bounce, 5.1.1"})
    void aPermanentBounceNamesTheRecipientTheStatusAndOurMessage(String name, String status) {
        ReceivedMail mail = sample(name);
        assertThat(mail.refusal()).isEmpty();
        assertThat(mail.report()).isNotNull();
        assertThat(mail.report().isForGood()).isTrue();
        assertThat(mail.report().recipient()).isEqualTo("pagos@cliente.example");
        assertThat(mail.report().status()).isEqualTo(status);
        assertThat(mail.report().diagnostic()).contains("550");
        assertThat(mail.answers()).contains(OURS);
        assertThat(mail.references()).contains("R12-M345");
    }

    @Test
    void aDelayIsNoBounce() {
        ReceivedMail mail = sample("postfix-delay");
        assertThat(mail.report()).isNotNull();
        assertThat(mail.report().action()).isEqualTo("delayed");
        assertThat(mail.report().isForGood()).isFalse();
        assertThat(mail.answers()).containsExactly(OURS);
    }

    @Test
    void anAnswerIsReadInPlainWordsWithItsSenderAndTheMessageItAnswers() {
        ReceivedMail mail = sample("gmail-reply");
        assertThat(mail.report()).isNull();
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.from()).isEqualTo("maria@cliente.example");
        assertThat(mail.subject()).isEqualTo("Re: Primer aviso – factura");
        assertThat(mail.text()).startsWith("Buenos días, pagamos el viernes.").doesNotContain("<div");
        assertThat(mail.answers()).containsExactly(OURS);
        assertThat(mail.messageId()).isEqualTo("<CAK7abc123@mail.gmail.example>");
    }

    @Test
    void anAnswerInHtmlAloneIsStrippedOfTagsStylesAndScripts() {
        ReceivedMail mail = sample("outlook-reply");
        assertThat(mail.text())
                .contains("No recibimos la factura.")
                .contains("¿Nos la reenvían?")
                .doesNotContain("<", "steal", "margin");
        assertThat(mail.answers()).isEmpty();
        assertThat(mail.references()).containsExactly("R12-M345");
    }

    @Test
    void anAbsenceNoteIsAutomaticEvenInACharsetThatNobodyKnows() {
        ReceivedMail mail = sample("absence");
        assertThat(mail.refusal()).isEmpty();
        assertThat(mail.automatic()).isTrue();
        assertThat(mail.text()).contains("Estoy fuera");
        assertThat(mail.subject()).isEqualTo("Respuesta automática: Primer aviso");
    }

    @Test
    void aMailThatIsTooLargeIsRefusedWithItsSizeAndKeepsItsSubject() {
        byte[] large = new byte[MailReader.LARGEST_BYTES + 1000];
        byte[] head = "Subject: big\r\nMessage-ID: <b@x>\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(large, (byte) 'a');
        System.arraycopy(head, 0, large, 0, head.length);
        ReceivedMail mail = read(large);
        assertThat(mail.refusal()).startsWith("TOO_LARGE ");
        assertThat(mail.subject()).isEqualTo("big");
        assertThat(mail.messageId()).isEqualTo("<b@x>");
    }

    @Test
    void aMailOfPartsInPartsInPartsIsRefused() {
        StringBuilder deep = new StringBuilder("Subject: deep\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 40; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        deep.append("Content-Type: text/plain\r\n\r\nhello\r\n");
        assertThat(read(deep.toString()).refusal()).startsWith("TOO_DEEP");
    }

    @Test
    void aMailOfAThousandPartsIsRefused() {
        String part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
        String mail =
                "Subject: many\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(1000) + "--b--\r\n";
        assertThat(read(mail).refusal()).startsWith("TOO_MANY_PARTS");
    }

    @Test
    void aLongTextIsCutAndWhatNoDatabaseKeepsIsLeftOut() {
        ReceivedMail mail =
                read("Subject: a\u0000b\r\nContent-Type: text/plain\r\n\r\n" + "word\u0000 ".repeat(50_000));
        assertThat(mail.text())
                .hasSizeLessThanOrEqualTo(MailReader.LONGEST_TEXT + 1)
                .doesNotContain("\u0000");
        assertThat(mail.subject()).isEqualTo("ab");
    }

    @Test
    void aMailWithoutAnythingIsReadAsEmpty() {
        ReceivedMail mail = read("\r\n");
        assertThat(mail.refusal()).isEmpty();
        assertThat(mail.from()).isEmpty();
        assertThat(mail.messageId()).isEmpty();
    }
}
