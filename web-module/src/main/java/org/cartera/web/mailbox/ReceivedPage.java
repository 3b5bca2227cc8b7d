package org.cartera.web.mailbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The newest mails that came in: those that wait for a person, or all. */
@Named
@ViewScoped
public class ReceivedPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private boolean everything;
    private transient @Nullable List<ReceivedLine> lines;

    public List<ReceivedLine> getLines() {
        List<ReceivedLine> known = lines;
        if (known == null) {
            Words words = viewer.words();
            known = viewer.organisation().stream()
                    .flatMap(id -> portfolio.mails().list(id, !everything, MOST).stream())
                    .map(mail -> new ReceivedLine(mail, words))
                    .toList();
            lines = known;
        }
        return known;
    }

    public void refresh() {
        lines = null;
    }

    public String getHeadline() {
        return viewer.words()
                .counted(
                        "received.open",
                        viewer.organisation().map(portfolio.mails()::open).orElse(0L));
    }

    /** Whether a mailbox is set at all. */
    public boolean isOn() {
        return portfolio.mailbox().isOn();
    }

    public boolean isActing() {
        return viewer.isCollecting() || viewer.isSettling();
    }

    /** Somebody has seen to it. */
    public void settle(long mail) {
        viewer.require(isActing());
        Words words = viewer.words();
        boolean done = viewer.organisation()
                .filter(id -> portfolio.mails().settle(id, mail, viewer.login(), portfolio.instant()))
                .isPresent();
        refresh();
        Toast.done(words.text(done ? "received.settled" : "outbox.settle.gone"), "");
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    /** One mail in words. */
    public record ReceivedLine(MailBook.Listed mail, Words words) {
        public long getId() {
            return mail.id();
        }

        public Instant getAt() {
            return mail.at();
        }

        public String getFrom() {
            return mail.from();
        }

        public String getSubject() {
            return mail.subject().isBlank() ? words.text("received.noSubject") : mail.subject();
        }

        public String getKind() {
            return words.text("received.kind." + mail.kind());
        }

        public String getTone() {
            return switch (mail.kind()) {
                case REPLY -> "info";
                case BOUNCED -> "late4";
                case DELAYED, REFUSED -> "late2";
                case DELIVERED -> "paid";
                case AUTOMATIC, UNMATCHED -> "";
            };
        }

        /** Why it is tied to nothing or unread; what the mail server said; a code that has no words stands as it is. */
        public String getReason() {
            String code = mail.reason().split(" ", 2)[0];
            return words.has("received.reason." + code) ? words.text("received.reason." + code) : mail.reason();
        }

        public boolean isTied() {
            return !mail.customer().isEmpty();
        }

        public String getCustomer() {
            return mail.customer();
        }

        public String getCustomerName() {
            return mail.customerName();
        }

        public String getReference() {
            return mail.reference();
        }

        public String getText() {
            return mail.text();
        }

        public boolean isOpen() {
            return mail.kind().isWork() && mail.settledBy().isEmpty();
        }

        public String getSettledBy() {
            return mail.settledBy();
        }
    }
}
