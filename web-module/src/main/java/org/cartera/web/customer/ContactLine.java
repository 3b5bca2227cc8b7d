package org.cartera.web.customer;

import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.web.words.Words;

/** One contact of the log. */
public record ContactLine(Noted noted, Words words) {

    static String icon(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case LETTER -> "doc";
            case CALL -> "phone";
            case TEXT, WHATSAPP -> "chat";
            case VISIT -> "visit";
        };
    }

    Contact contact() {
        return noted.contact();
    }

    public String getIcon() {
        return icon(contact().channel());
    }

    /** By which way, who began it, and whom of them it reached. */
    public String getTitle() {
        String way = words.text("channel." + contact().channel()) + " · "
                + words.text("direction." + contact().direction());
        return contact().person().isEmpty() ? way : way + " · " + contact().person();
    }

    public String getSaid() {
        return contact().said();
    }

    /** When, what for, and who of us noted it. */
    public String getDetail() {
        return words.moment(contact().at()) + " · "
                + words.text("contact.kind." + contact().kind()) + " · " + words.text("contacts.by", noted.by());
    }

    public String getReaction() {
        return words.text(
                isCorrected() ? "contacts.corrected" : "reaction." + contact().reaction());
    }

    /** Reached is good news, bounced needs a better address. */
    public String getTone() {
        if (isCorrected()) {
            return "";
        }
        return contact().isDirect() ? "paid" : contact().reaction() == Contact.Reaction.BOUNCED ? "late2" : "";
    }

    public boolean isCorrected() {
        return noted.corrected();
    }
}
