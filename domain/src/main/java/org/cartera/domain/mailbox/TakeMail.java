package org.cartera.domain.mailbox;

import java.time.Instant;
import java.util.Optional;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.mailbox.MailBook.Kind;
import org.cartera.domain.mailbox.MailBook.OurMessage;
import org.cartera.domain.mailbox.MailBook.Taken;
import org.cartera.domain.mailbox.ReceivedMail.Report;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Takes one mail: what it is, which of our messages it is about, and what follows (S3-16, S4-7).
 *
 * <p>A permanent bounce undoes the delivery and is a contact with the reaction {@code BOUNCED}; an answer is a contact with the
 * reaction {@code REPLIED} and its text. Everything else is kept and changes nothing. The mail and what follows from it are one
 * transaction, so that a mail that is read twice has no second consequence.
 *
 * <p>A Message-ID of ours is known to whoever had the message and ties a mail by itself. Our reference can be guessed; it ties
 * only where the mail comes from, or tells of, an address of that customer.
 *
 * @param standard whose list a mail stands in that is tied to nothing
 */
public record TakeMail(MailBook book, ContactLog contacts, UnitOfWork work, OrganisationId standard) {
    /** Who notes contacts that mails are. */
    static final String BY = "mailbox";

    static final String NOT_OURS = "NOT_OURS";
    static final String UNKNOWN_SENDER = "UNKNOWN_SENDER";

    /** What was made of it; empty where it was taken before. */
    public Optional<Kind> take(ReceivedMail mail, Instant now) {
        return work.inNewTransaction(() -> {
            Taken taken = judge(mail);
            if (!book.keep(taken)) {
                return Optional.empty();
            }
            follow(taken, now);
            return Optional.of(taken.kind());
        });
    }

    private Taken judge(ReceivedMail mail) {
        if (!mail.refusal().isEmpty()) {
            return new Taken(standard, mail, Kind.REFUSED, null, mail.refusal());
        }
        Optional<OurMessage> sent = book.sentAs(mail.answers());
        Optional<OurMessage> named = sent.or(() -> mail.references().stream()
                .flatMap(reference -> book.referred(reference).stream())
                .findFirst());
        if (named.isEmpty()) {
            return new Taken(standard, mail, Kind.UNMATCHED, null, NOT_OURS);
        }
        OurMessage about = named.get();
        OrganisationId organisation = about.account().organisation();
        if (sent.isEmpty() && !isKnown(about, mail)) {
            return new Taken(organisation, mail, Kind.UNMATCHED, null, UNKNOWN_SENDER);
        }
        Report report = mail.report();
        return new Taken(organisation, mail, kind(mail, report), about, report == null ? "" : report.words());
    }

    /** Of a report the recipient must be a known one, of anything else the sender. */
    private boolean isKnown(OurMessage about, ReceivedMail mail) {
        Report report = mail.report();
        String address = report == null ? mail.from() : report.recipient();
        return !address.isEmpty()
                && (address.equalsIgnoreCase(about.address()) || book.isAddressOf(about.account(), address));
    }

    private static Kind kind(ReceivedMail mail, @Nullable Report report) {
        if (report == null) {
            return mail.automatic() ? Kind.AUTOMATIC : Kind.REPLY;
        }
        if (report.isForGood()) {
            return Kind.BOUNCED;
        }
        return report.action().equals("failed") || report.action().equals("delayed") ? Kind.DELAYED : Kind.DELIVERED;
    }

    private void follow(Taken taken, Instant now) {
        OurMessage about = taken.about();
        if (about == null) {
            return;
        }
        ReceivedMail mail = taken.mail();
        Instant at = mail.at().isAfter(now) ? now : mail.at();
        if (taken.kind() == Kind.REPLY) {
            note(
                    about,
                    Contact.Direction.IN,
                    at,
                    Contact.Reaction.REPLIED,
                    mail.from(),
                    mail.subject() + "\n" + mail.text());
        } else if (taken.kind() == Kind.BOUNCED
                && book.cameBack(about.intent(), about.address() + ": " + taken.reason(), now)) {
            note(about, Contact.Direction.OUT, at, Contact.Reaction.BOUNCED, about.address(), taken.reason());
        }
    }

    private void note(
            OurMessage about,
            Contact.Direction direction,
            Instant at,
            Contact.Reaction reaction,
            String person,
            String said) {
        contacts.note(
                new Contact(
                        "",
                        about.account(),
                        ContactChannel.EMAIL,
                        direction,
                        ContactKind.COLLECTION,
                        at,
                        reaction,
                        person,
                        said.strip()),
                null,
                BY);
    }
}
