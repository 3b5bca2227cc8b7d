package org.cartera.domain.portfolio;

import java.util.Arrays;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.AccountKey;

/**
 * Letters to look at again: the very file that was delivered where it is still there unchanged, else the kept words set
 * anew. A letter that was never written has none.
 */
public final class Papers {
    private final Outbox outbox;
    private final PortfolioViews views;
    private final Undelivered undelivered;
    private final Press press;

    public Papers(Outbox outbox, PortfolioViews views, Undelivered undelivered, Press press) {
        this.outbox = outbox;
        this.views = views;
        this.undelivered = undelivered;
        this.press = press;
    }

    /** Where delivered letters lie, and what sets one. */
    public interface Press {

        /**
         * The file as it was delivered.
         *
         * @param evidence as the delivery told it
         * @return empty where it is gone, or is not what was delivered
         */
        Optional<byte[]> delivered(String evidence);

        /** A page of HTML as PDF. */
        byte[] set(String html);
    }

    /** A letter's pages. */
    public static final class Paper {
        private final AccountKey account;
        private final Reference reference;
        private final byte[] pdf;

        Paper(AccountKey account, Reference reference, byte[] pdf) {
            this.account = account;
            this.reference = reference;
            this.pdf = pdf;
        }

        /** Whom it is to. */
        public AccountKey account() {
            return account;
        }

        /** What the letter calls itself. */
        public Reference reference() {
            return reference;
        }

        public byte[] pdf() {
            return Arrays.copyOf(pdf, pdf.length);
        }
    }

    /** Empty where there is no such letter, or its words are not written yet. */
    public Optional<Paper> of(long intent) {
        return outbox.one(intent)
                .filter(outgoing -> outgoing.channel() == Channel.LETTER)
                .flatMap(outgoing -> views.message(intent)
                        .map(message -> new Paper(outgoing.account(), outgoing.reference(), pages(intent, message))));
    }

    private byte[] pages(long intent, Composer.Message message) {
        return undelivered
                .evidence(intent)
                .filter(evidence -> evidence.state() == IntentState.SENT)
                .flatMap(evidence -> press.delivered(evidence.detail()))
                .orElseGet(() -> press.set(message.html()));
    }
}
