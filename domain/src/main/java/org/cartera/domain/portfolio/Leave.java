package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactAnswer;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactQuestion;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.strategy.Stage;

/**
 * Asks the contact rules whether a message may leave now (K11). One that is not allowed now waits for the first moment at
 * which it is; one that the debtor no longer wants by this channel is dropped, so that its stage was never taken and the
 * next run finds it another channel.
 *
 * @param messages what left by itself before
 */
public record Leave(PolicySet policies, Organisation organisation, SentMessages messages) {
    /** Longer than the longest span in which messages are counted, a week. */
    private static final Duration LOOKS_BACK = Duration.ofDays(8);

    /** What becomes of a message that may not leave; empty: it may. */
    Optional<Fate> held(Outgoing outgoing, CaseFile file, Instant now) {
        if (outgoing.channel() == Channel.TASK) {
            return Optional.empty();
        }
        boolean statement = outgoing.statement() != null;
        ContactKind kind = kind(outgoing.stage(), statement);
        ContactAnswer answer = outgoing.stage().equals(PromiseMessages.CONFIRMATION)
                ? ask(file, file.contacts().wishesAlone(), channel(outgoing.channel()), kind, now)
                : ask(file, channel(outgoing.channel()), kind, now);
        if (answer instanceof ContactAnswer.Waits waits) {
            return Optional.of(Fate.waiting(waits.from(), code(waits.grounds())));
        }
        return answer instanceof ContactAnswer.Refused
                ? Optional.of(Fate.dropped(code(answer.grounds())))
                : Optional.empty();
    }

    /** Whether somebody may contact the customer of a case file at a moment. */
    public ContactAnswer ask(CaseFile file, ContactChannel channel, ContactKind kind, Instant at) {
        ContactBook book = policies.contact().countsMessages()
                ? file.contacts().with(sentTo(file.account(), at))
                : file.contacts();
        return ask(file, book, channel, kind, at);
    }

    /** What confirms a promise belongs to the talk in which it was given: hours and wishes are kept, and no talk stands against it. */
    private ContactAnswer ask(CaseFile file, ContactBook book, ContactChannel channel, ContactKind kind, Instant at) {
        Customer customer = file.facts().customer();
        String zone = customer.zone();
        ContactQuestion question = new ContactQuestion(
                customer.kind(),
                zone == null ? organisation.zone() : ZoneId.of(zone),
                customer.country(),
                channel,
                kind,
                at);
        return policies.contact().ask(question, book, policies.calendar());
    }

    /** What this program sent lately, as contacts that nobody answered. */
    private List<Contact> sentTo(AccountKey account, Instant at) {
        return messages.sentTo(account, at.minus(LOOKS_BACK)).stream()
                .map(one -> new Contact(
                        "intent-" + one.intent(),
                        account,
                        channel(one.channel()),
                        Contact.Direction.OUT,
                        kind(one.stage(), one.statement()),
                        one.at(),
                        Contact.Reaction.NONE,
                        "",
                        ""))
                .toList();
    }

    private static ContactChannel channel(Channel channel) {
        return channel == Channel.EMAIL ? ContactChannel.EMAIL : ContactChannel.LETTER;
    }

    /** A statement that nobody asked for serves the customer; so do stages of that kind, and what is said of his promise. */
    private ContactKind kind(StageId id, boolean statement) {
        boolean serves = statement
                || PromiseMessages.isOne(id)
                || policies.strategies().stages().stream()
                        .anyMatch(stage -> stage.id().equals(id) && stage.kind() == Stage.Kind.SERVICE);
        return serves ? ContactKind.SERVICE : ContactKind.COLLECTION;
    }

    /** The word for the weightiest ground, as intents keep it and screens look it up. */
    private static String code(List<Ground> grounds) {
        String rule = grounds.get(0).rule();
        return rule.equals("contact.hours")
                ? "OUTSIDE_WINDOW"
                : rule.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
