package org.cartera.domain.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartera.domain.contact.ChannelWish.Wish;

/**
 * The contacts with an account, and what its debtor wants of each channel.
 *
 * @param contacts without those that were corrected
 * @param heard what came of each that collects, by the organisation's calendar, in which business dates are counted
 */
public record ContactBook(List<Contact> contacts, List<ChannelWish> wishes, List<Heard> heard) {
    private static final ContactBook NONE = new ContactBook(List.of(), List.of());

    /** A book for questions that no reaction answers. */
    public ContactBook(List<Contact> contacts, List<ChannelWish> wishes) {
        this(contacts, wishes, List.of());
    }

    /** What came of a contact. */
    public record Heard(LocalDate on, Contact.Reaction reaction) {}

    public ContactBook {
        heard = List.copyOf(heard);
        contacts = List.copyOf(contacts);
        wishes = List.copyOf(wishes);
    }

    public static ContactBook none() {
        return NONE;
    }

    /** The same with messages of ours that nobody noted, because they left by themselves. */
    public ContactBook with(List<Contact> messages) {
        return messages.isEmpty()
                ? this
                : new ContactBook(
                        Stream.concat(contacts.stream(), messages.stream()).toList(), wishes, heard);
    }

    /** What the debtor wants, as if there had been no contact. */
    public ContactBook wishesAlone() {
        return new ContactBook(List.of(), wishes);
    }

    public boolean isEmpty() {
        return contacts.isEmpty() && wishes.isEmpty() && heard.isEmpty();
    }

    /** The newest contact, up to a moment, in which the debtor himself was reached. */
    Optional<Contact> newestDirect(Instant until) {
        return contacts.stream()
                .filter(one -> one.isDirect() && !one.at().isAfter(until))
                .max(Comparator.comparing(Contact::at));
    }

    /** What counts of each channel on a date, in the order of the channels. */
    public List<ChannelWish> inForce(LocalDate on) {
        return Arrays.stream(ContactChannel.values())
                .flatMap(channel -> wish(channel, on).stream())
                .toList();
    }

    /** What is wanted of a channel on a date; empty where nobody ever said, or took it back. */
    Optional<ChannelWish> wish(ContactChannel channel, LocalDate on) {
        return wishes.stream()
                .filter(one -> one.channel() == channel && !one.on().isAfter(on))
                .max(Comparator.comparing(ChannelWish::on).thenComparing(ChannelWish::wish))
                .filter(one -> one.wish() != Wish.TAKEN_BACK);
    }

    /** Whether the debtor has named channels that may be used, and not taken it back; then the others may not. */
    boolean hasAuthorised(LocalDate on) {
        return wishes.stream()
                .filter(one -> one.wish() == Wish.AUTHORISED && !one.on().isAfter(on))
                .anyMatch(one -> wishes.stream().noneMatch(other -> takesBack(other, one, on)));
    }

    private static boolean takesBack(ChannelWish later, ChannelWish earlier, LocalDate on) {
        return later.wish() == Wish.TAKEN_BACK
                && later.channel() == earlier.channel()
                && later.on().isAfter(earlier.on())
                && !later.on().isAfter(on);
    }
}
