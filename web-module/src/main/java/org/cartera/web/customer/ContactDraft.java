package org.cartera.web.customer;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
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
    private Outcome outcome = Outcome.NONE;
    private @Nullable LocalDate retryOn;
    private Explanation.@Nullable Kind explanation;
    private boolean volunteered;

    static ContactDraft of(Contact contact) {
        ContactDraft draft = new ContactDraft();
        draft.channel = contact.channel();
        draft.direction = contact.direction();
        draft.kind = contact.kind();
        draft.reaction = contact.reaction();
        draft.person = contact.person();
        draft.said = contact.said();
        // what four answers brought is found again when they are saved
        draft.outcome = contact.result().outcome() == Outcome.OK_EXPECTED_ON_TIME
                ? Outcome.NONE
                : contact.result().outcome();
        draft.retryOn = contact.result().retryOn();
        Explanation told = contact.result().explanation();
        draft.explanation = told == null ? null : told.kind();
        draft.volunteered = told != null && told.volunteered();
        return draft;
    }

    /** @param asked whether the debtor may be asked what stands in the way; else he has told it by himself (T1) */
    Contact contact(AccountKey account, Instant at, boolean asked) {
        Explanation told = explanation == null || kind == ContactKind.SERVICE
                ? null
                : new Explanation(explanation, volunteered || !asked);
        return new Contact(
                "new",
                account,
                channel,
                direction,
                kind,
                at,
                Objects.requireNonNull(reaction, "reaction"),
                person.strip(),
                said.strip(),
                new ContactResult(outcome, told, isCoolOff() ? retryOn : null));
    }

    /** How he reacted where nobody chose it, and words for it where nobody wrote any. */
    void reactedAtLeast(Contact.Reaction usual, String words) {
        if (reaction == null) {
            reaction = usual;
        }
        if (said.isBlank()) {
            said = words;
        }
    }

    /** The outcome does not go with the reaction. */
    boolean isContradictory() {
        return reaction != null && !outcome.fits(reaction);
    }

    public boolean isCoolOff() {
        return outcome == Outcome.COOL_OFF;
    }

    public boolean isService() {
        return kind == ContactKind.SERVICE;
    }

    /** Those that somebody chooses; the other one follows from the answers of a service call. */
    public List<Outcome> getOutcomes() {
        return List.of(Outcome.NONE, Outcome.VOICEMAIL, Outcome.COOL_OFF);
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable LocalDate getRetryOn() {
        return retryOn;
    }

    public void setRetryOn(@Nullable LocalDate retryOn) {
        this.retryOn = retryOn;
    }

    /** Null: nothing was told. */
    public Explanation.@Nullable Kind getExplanation() {
        return explanation;
    }

    public void setExplanation(Explanation.@Nullable Kind explanation) {
        this.explanation = explanation;
    }

    public boolean isVolunteered() {
        return volunteered;
    }

    public void setVolunteered(boolean volunteered) {
        this.volunteered = volunteered;
    }

    boolean isUntouched() {
        return reaction == null && person.isBlank() && said.isBlank() && outcome == Outcome.NONE && explanation == null;
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
