package org.cartera.web.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/** What somebody types about a contact. Begins as a call of ours whose outcome is still to be chosen. */
public final class ContactDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private ContactChannel channel = ContactChannel.CALL;
    private Contact.Direction direction = Contact.Direction.OUT;
    private ContactKind kind = ContactKind.COLLECTION;
    private Contact.@Nullable Reaction reaction;
    private String person = "";
    private String said = "";

    static ContactDraft of(Contact contact) {
        ContactDraft draft = new ContactDraft();
        draft.channel = contact.channel();
        draft.direction = contact.direction();
        draft.kind = contact.kind();
        draft.reaction = contact.reaction();
        draft.person = contact.person();
        draft.said = contact.said();
        return draft;
    }

    Contact contact(AccountKey account, Instant at) {
        return new Contact(
                "new",
                account,
                channel,
                direction,
                kind,
                at,
                Objects.requireNonNull(reaction, "reaction"),
                person.strip(),
                said.strip());
    }

    boolean isUntouched() {
        return reaction == null && person.isBlank() && said.isBlank();
    }

    /** The customer himself was reached. */
    boolean isReached() {
        return reaction != null && reaction.isDirect();
    }

    public boolean isOurs() {
        return direction == Contact.Direction.OUT;
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public Contact.Direction[] getDirections() {
        return Contact.Direction.values();
    }

    public ContactKind[] getKinds() {
        return ContactKind.values();
    }

    public Contact.Reaction[] getReactions() {
        return Contact.Reaction.values();
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public Contact.Direction getDirection() {
        return direction;
    }

    public void setDirection(Contact.Direction direction) {
        this.direction = direction;
    }

    public ContactKind getKind() {
        return kind;
    }

    public void setKind(ContactKind kind) {
        this.kind = kind;
    }

    /** Null: not chosen yet. */
    public Contact.@Nullable Reaction getReaction() {
        return reaction;
    }

    public void setReaction(Contact.@Nullable Reaction reaction) {
        this.reaction = reaction;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(@Nullable String said) {
        this.said = said == null ? "" : said;
    }
}
