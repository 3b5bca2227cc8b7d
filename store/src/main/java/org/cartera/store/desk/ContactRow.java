package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.Explanation;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a contact; it is never changed. */
@Entity
@Table(name = "contact_log")
@NullUnmarked
public class ContactRow extends AccountRow {
    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private Contact.Direction direction;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    @Column(name = "at")
    private OffsetDateTime moment;

    @Enumerated(EnumType.STRING)
    private Contact.Reaction reaction;

    private String person;
    private String said;

    @Enumerated(EnumType.STRING)
    private ContactResult.Outcome outcome;

    /** The kind of what he says stands in the way; empty: nothing. */
    private String explanation;

    private boolean volunteered;

    @Column(name = "retry_on")
    private LocalDate retryOn;

    /** Whose place it takes; null: none. */
    private String corrects;

    protected ContactRow() {}

    ContactRow(String id, Contact contact, String corrects, String by) {
        super(id, contact.account(), by);
        this.channel = contact.channel();
        this.direction = contact.direction();
        this.kind = contact.kind();
        this.moment = contact.at().atOffset(ZoneOffset.UTC);
        this.reaction = contact.reaction();
        this.person = contact.person();
        this.said = contact.said();
        this.outcome = contact.result().outcome();
        Explanation told = contact.result().explanation();
        this.explanation = told == null ? "" : told.kind().name();
        this.volunteered = told != null && told.volunteered();
        this.retryOn = contact.result().retryOn();
        this.corrects = corrects;
    }

    Optional<String> corrects() {
        return Optional.ofNullable(corrects);
    }

    Contact toContact() {
        Explanation told =
                explanation.isEmpty() ? null : new Explanation(Explanation.Kind.valueOf(explanation), volunteered);
        return new Contact(
                id,
                account(),
                channel,
                direction,
                kind,
                moment.toInstant(),
                reaction,
                person,
                said,
                new ContactResult(outcome, told, retryOn));
    }
}
