package org.cartera.batch.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.cartera.domain.mailbox.MailboxAccess;
import org.cartera.domain.mailbox.ReceivedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real IMAP connection. */
class ImapMailboxTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("cartera@andina.example", "cartera", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailboxAccess access(String secret) {
        return new MailboxAccess(
                "127.0.0.1", server.getImap().getPort(), "cartera", secret, "INBOX", MailboxAccess.Tls.NONE);
    }

    private void arrives(String sample) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()), getClass().getResourceAsStream(sample + ".eml")));
    }

    private List<ReceivedMail> behind(long position, int most) {
        List<ReceivedMail> read = new ArrayList<>();
        new ImapMailbox(access("geheim")).each(validity -> position, mail -> {
            read.add(mail);
            return read.size() < most;
        });
        return read;
    }

    @Test
    void mailsBehindTheLastOneAreReadOldestFirstAndNothingInTheFolderChanges() throws Exception {
        arrives("postfix-bounce");
        arrives("gmail-reply");

        List<ReceivedMail> all = behind(0, 10);
        assertThat(all).extracting(mail -> mail.place().uid()).isSorted().hasSize(2);
        assertThat(all.get(0).report()).isNotNull();
        assertThat(all.get(1).text()).contains("pagamos el viernes");
        assertThat(behind(all.get(0).place().uid(), 10)).hasSize(1);
        assertThat(behind(all.get(1).place().uid(), 10)).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(message -> {
            assertThat(message.isSet(Flags.Flag.SEEN)).isFalse();
            assertThat(message.isSet(Flags.Flag.DELETED)).isFalse();
        });
    }

    @Test
    void whoeverHasHadEnoughGetsTheRestTheNextTime() throws Exception {
        arrives("gmail-reply");
        arrives("absence");
        assertThat(behind(0, 1)).hasSize(1);
    }

    @Test
    void anEmptyMailboxHasNothing() {
        assertThat(behind(0, 10)).isEmpty();
    }

    @Test
    void aWrongSecretIsToldWithoutTheSecret() {
        assertThatThrownBy(() -> new ImapMailbox(access("falsch")).each(validity -> 0, mail -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cartera@127.0.0.1/INBOX")
                .hasMessageNotContaining("falsch");
    }
}
