package org.cartera.store.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.util.List;
import java.util.Set;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.domain.mailbox.MailBook.Kind;
import org.cartera.domain.mailbox.MailBook.OurMessage;
import org.cartera.domain.mailbox.MailBook.Taken;
import org.cartera.domain.mailbox.ReceivedMail;
import org.cartera.domain.mailbox.ReceivedMail.Place;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Reference;
import org.cartera.store.Portfolio;
import org.cartera.store.outbox.PostgresUndelivered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresMailBookTest {
    private static final Carrier NODE = Carrier.betweenRuns("a");
    private static final String OURS = "<0123@andina.example>";

    private final Portfolio portfolio = new Portfolio();
    private final MailBook book = new PostgresMailBook(portfolio.database, portfolio.work);
    private Outgoing sent;

    @BeforeEach
    void aMailHasLeft() {
        portfolio.customer("C1", "Customer 1").invoice("I1", "C1", "USD 1.00", 2);
        portfolio.run(DAY);
        Outgoing due = portfolio.outbox.next(COMPANY, 5, NOW).get(0);
        sent = portfolio
                .outbox
                .take(due, "c@example.test", new Composer.Message("s", "<p>h</p>", "p"), Set.of(), NODE, NOW)
                .orElseThrow();
        portfolio.outbox.report(sent, Fate.sent(OURS), NODE, NOW);
    }

    private ReceivedMail mail(long validity, long uid, String id) {
        return new ReceivedMail(
                new Place("box", validity, uid),
                id,
                NOW,
                "c@example.test",
                "Re: s",
                false,
                List.of(),
                null,
                List.of(),
                "words",
                "");
    }

    private boolean keep(ReceivedMail mail, Kind kind, @Nullable OurMessage about) {
        return portfolio.work.inNewTransaction(() -> book.keep(new Taken(COMPANY, mail, kind, about, "")));
    }

    private OurMessage ours() {
        return book.sentAs(List.of("<unknown@x>", OURS)).orElseThrow();
    }

    @Test
    void aMessageIsFoundByTheIdUnderWhichItLeftAndByOurReference() {
        assertThat(ours().intent()).isEqualTo(sent.intent());
        assertThat(ours().address()).isEqualTo("c@example.test");
        assertThat(book.referred(ours().reference().text())).contains(ours());
        assertThat(book.referred(
                        Reference.ofMessage(sent.run() + 1, sent.intent()).text()))
                .isEmpty();
        assertThat(book.sentAs(List.of("<unknown@x>"))).isEmpty();
        assertThat(book.isAddressOf(ours().account(), "nobody@example.test")).isFalse();
    }

    @Test
    void aMailIsKeptOnceByItsPlaceAndOnceByItsIdEvenInARebuiltMailbox() {
        assertThat(keep(mail(1, 7, "<a>"), Kind.REPLY, ours())).isTrue();
        assertThat(keep(mail(1, 7, "<a>"), Kind.REPLY, ours())).isFalse();
        assertThat(keep(mail(2, 3, "<a>"), Kind.REPLY, ours())).isFalse();
        assertThat(keep(mail(2, 4, ""), Kind.UNMATCHED, null)).isTrue();
        assertThat(keep(mail(2, 5, ""), Kind.UNMATCHED, null)).isTrue();
        assertThat(book.position("box", 1)).isEqualTo(7);
        assertThat(book.position("box", 2)).isEqualTo(5);
        assertThat(book.position("box", 9)).isZero();
    }

    @Test
    void aMessageThatCameBackWaitsForAPersonWithTheMailServersWords() {
        assertThat(book.cameBack(sent.intent(), "5.1.1 user unknown", NOW)).isTrue();
        assertThat(book.cameBack(sent.intent(), "5.1.1 user unknown", NOW)).isFalse();
        PostgresUndelivered undelivered = new PostgresUndelivered(portfolio.database, portfolio.work);
        assertThat(undelivered.count(COMPANY)).isEqualTo(1);
        assertThat(undelivered.evidence(sent.intent()).orElseThrow()).satisfies(evidence -> {
            assertThat(evidence.state()).isEqualTo(IntentState.DEAD);
            assertThat(evidence.detail()).contains("5.1.1 user unknown");
            assertThat(evidence.history()).last().satisfies(event -> assertThat(event.state())
                    .isEqualTo("BOUNCED"));
        });
        undelivered.sendAgain(sent.intent(), DAY, "address mended", "ana", NOW);
        assertThat(portfolio.outbox.next(COMPANY, 5, NOW)).hasSize(1);
    }

    @Test
    void whatWaitsForAPersonIsCountedUntilSomebodyHasSeenToIt() {
        keep(mail(1, 1, "<r>"), Kind.REPLY, ours());
        keep(mail(1, 2, "<u>"), Kind.UNMATCHED, null);
        keep(mail(1, 3, "<n>"), Kind.AUTOMATIC, ours());
        assertThat(book.open(COMPANY)).isEqualTo(2);
        assertThat(book.list(COMPANY, true, 10))
                .extracting(MailBook.Listed::kind)
                .containsExactly(Kind.UNMATCHED, Kind.REPLY);
        MailBook.Listed reply = book.list(COMPANY, true, 10).get(1);
        assertThat(reply.customer()).isEqualTo("C1");
        assertThat(reply.reference()).isEqualTo(ours().reference().text());
        assertThat(book.settle(COMPANY, reply.id(), "ana", NOW)).isTrue();
        assertThat(book.settle(COMPANY, reply.id(), "ben", NOW)).isFalse();
        assertThat(book.open(COMPANY)).isEqualTo(1);
        assertThat(book.list(COMPANY, false, 10)).hasSize(3);
    }
}
