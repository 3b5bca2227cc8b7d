package org.cartera.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.mailbox.MailBook.Kind;
import org.cartera.domain.mailbox.ReceivedMail.Place;
import org.cartera.domain.mailbox.ReceivedMail.Report;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeMailTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final AccountKey ACME = AccountKey.of("andina", "ACME");
    private static final String OURS = "<ours@andina.example>";
    private static final Report GONE = new Report("failed", "5.1.1", "pagos@acme.example", "550 user unknown");

    private final Book book = new Book();
    private final Log log = new Log();
    private final TakeMail take = new TakeMail(book, log, new Directly(), new OrganisationId("andina"));
    private long uid;

    private ReceivedMail mail(
            String id, String from, boolean automatic, List<String> answers, @Nullable Report report, String... named) {
        return new ReceivedMail(
                new Place("box", 1, ++uid),
                id,
                NOW.minusSeconds(60),
                from,
                "Re: notice",
                automatic,
                answers,
                report,
                List.of(named),
                "We pay on Friday",
                "");
    }

    @Test
    void anAnswerToOurMessageIsAContactWithItsText() {
        assertThat(take.take(mail("<1>", "who@ever.example", false, List.of(OURS), null), NOW))
                .contains(Kind.REPLY);
        assertThat(log.noted).singleElement().satisfies(contact -> {
            assertThat(contact.account()).isEqualTo(ACME);
            assertThat(contact.reaction()).isEqualTo(Reaction.REPLIED);
            assertThat(contact.direction()).isEqualTo(Contact.Direction.IN);
            assertThat(contact.person()).isEqualTo("who@ever.example");
            assertThat(contact.said()).contains("We pay on Friday");
            assertThat(contact.at()).isEqualTo(NOW.minusSeconds(60));
        });
        assertThat(book.dead).isEmpty();
    }

    @Test
    void theSameMailASecondTimeChangesNothingWhereverItLies() {
        take.take(mail("<1>", "a@acme.example", false, List.of(OURS), null), NOW);
        assertThat(take.take(mail("<1>", "a@acme.example", false, List.of(OURS), null), NOW))
                .isEmpty();
        assertThat(log.noted).hasSize(1);
    }

    @Test
    void aPermanentBounceUndoesTheDeliveryAndIsAReaction() {
        assertThat(take.take(mail("<1>", "mailer@mx.example", true, List.of(OURS), GONE), NOW))
                .contains(Kind.BOUNCED);
        assertThat(book.dead).containsExactly("345 pagos@acme.example: 5.1.1 550 user unknown");
        assertThat(log.noted).singleElement().satisfies(contact -> {
            assertThat(contact.reaction()).isEqualTo(Reaction.BOUNCED);
            assertThat(contact.person()).isEqualTo("pagos@acme.example");
        });
    }

    @Test
    void aSecondReportOfTheSameBounceIsKeptAndNotedOnce() {
        take.take(mail("<1>", "mailer@mx.example", true, List.of(OURS), GONE), NOW);
        assertThat(take.take(mail("<2>", "mailer@mx.example", true, List.of(OURS), GONE), NOW))
                .contains(Kind.BOUNCED);
        assertThat(log.noted).hasSize(1);
    }

    @Test
    void aDelayAndAFailureThatMayPassAreNotedAndChangeNothing() {
        for (String action : List.of("delayed", "failed")) {
            Report passing = new Report(action, "4.4.1", "pagos@acme.example", "timed out");
            assertThat(take.take(mail("<" + action + ">", "m@mx.example", true, List.of(OURS), passing), NOW))
                    .contains(Kind.DELAYED);
        }
        assertThat(book.dead).isEmpty();
        assertThat(log.noted).isEmpty();
    }

    @Test
    void anAbsenceNoteIsNoReaction() {
        assertThat(take.take(mail("<1>", "a@acme.example", true, List.of(OURS), null), NOW))
                .contains(Kind.AUTOMATIC);
        assertThat(log.noted).isEmpty();
    }

    @Test
    void ourReferenceTiesAMailOnlyOfAnAddressOfThatCustomer() {
        assertThat(take.take(mail("<1>", "ana@acme.example", false, List.of(), null, "R12-M345"), NOW))
                .contains(Kind.REPLY);
        assertThat(take.take(mail("<2>", "stranger@else.example", false, List.of(), null, "R12-M345"), NOW))
                .contains(Kind.UNMATCHED);
        Report forged = new Report("failed", "5.1.1", "someone@else.example", "gone");
        assertThat(take.take(mail("<3>", "stranger@else.example", true, List.of(), forged, "R12-M345"), NOW))
                .contains(Kind.UNMATCHED);
        assertThat(book.dead).isEmpty();
        assertThat(log.noted).hasSize(1);
        assertThat(book.kept).extracting(MailBook.Taken::reason).contains(TakeMail.UNKNOWN_SENDER);
    }

    @Test
    void aMailAboutNothingOfOursIsKeptWithItsReason() {
        assertThat(take.take(mail("<1>", "x@y.example", false, List.of("<other@z>"), null), NOW))
                .contains(Kind.UNMATCHED);
        assertThat(book.kept).extracting(MailBook.Taken::reason).containsExactly(TakeMail.NOT_OURS);
    }

    @Test
    void aMailThatCouldNotBeReadIsKeptWithItsReason() {
        ReceivedMail hostile = new ReceivedMail(
                new Place("box", 1, 9), "<h>", NOW, "x@y", "s", false, List.of(OURS), null, List.of(), "", "TOO_LARGE");
        assertThat(take.take(hostile, NOW)).contains(Kind.REFUSED);
        assertThat(log.noted).isEmpty();
    }

    @Test
    void aMailboxWhoseClockIsAheadTellsOfNoContactOfTomorrow() {
        ReceivedMail ahead = new ReceivedMail(
                new Place("box", 1, 9),
                "<a>",
                NOW.plusSeconds(90_000),
                "a@acme.example",
                "s",
                false,
                List.of(OURS),
                null,
                List.of(),
                "t",
                "");
        take.take(ahead, NOW);
        assertThat(log.noted).extracting(Contact::at).containsExactly(NOW);
    }

    private static final class Directly implements UnitOfWork {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T inNewTransaction(Supplier<T> work) {
            return work.get();
        }
    }

    private static final class Log implements ContactLog {
        private final List<Contact> noted = new ArrayList<>();

        @Override
        public String note(Contact contact, @Nullable Questionnaire answers, @Nullable String corrects, String by) {
            noted.add(contact);
            return String.valueOf(noted.size());
        }

        @Override
        public String wish(ChannelWish wish, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ContactBook of(AccountKey account) {
            return ContactBook.none();
        }

        @Override
        public List<Noted> log(AccountKey account) {
            return List.of();
        }
    }

    private static final class Book implements MailBook {
        private final List<Taken> kept = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final List<String> dead = new ArrayList<>();
        private final OurMessage message =
                new OurMessage(345, ACME, Reference.ofMessage(12, 345), "pagos@acme.example");

        @Override
        public long position(String mailbox, long validity) {
            return 0;
        }

        @Override
        public boolean keep(Taken mail) {
            return ids.add(mail.mail().messageId()) && kept.add(mail);
        }

        @Override
        public Optional<OurMessage> sentAs(List<String> messageIds) {
            return messageIds.contains(OURS) ? Optional.of(message) : Optional.empty();
        }

        @Override
        public Optional<OurMessage> referred(String reference) {
            return reference.equals("R12-M345") ? Optional.of(message) : Optional.empty();
        }

        @Override
        public boolean isAddressOf(AccountKey account, String address) {
            return address.endsWith("@acme.example");
        }

        @Override
        public boolean cameBack(long intent, String reason, Instant at) {
            return dead.isEmpty() && dead.add(intent + " " + reason);
        }

        @Override
        public List<Listed> list(OrganisationId organisation, boolean open, int limit) {
            return List.of();
        }

        @Override
        public long open(OrganisationId organisation) {
            return 0;
        }

        @Override
        public boolean settle(OrganisationId organisation, long mail, String by, Instant at) {
            return false;
        }
    }
}
