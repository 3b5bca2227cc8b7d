package org.cartera.web.customer;

import java.util.List;
import org.cartera.domain.contact.ContactAnswer;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** Whether a customer may be contacted by a channel at the moment, in words. */
public record ChannelAnswer(ContactChannel channel, ContactAnswer answer, Words words) {

    public String getName() {
        return words.text("channel." + channel);
    }

    public String getIcon() {
        return ContactLine.icon(channel);
    }

    public boolean isAllowed() {
        return answer instanceof ContactAnswer.Allowed;
    }

    public String getText() {
        if (answer instanceof ContactAnswer.Waits waits) {
            return words.text("contacts.may.from", words.dayAndTime(waits.from()));
        }
        return words.text(isAllowed() ? "contacts.may" : "contacts.may.not");
    }

    public String getTone() {
        return isAllowed() ? "paid" : answer instanceof ContactAnswer.Waits ? "late2" : "late4";
    }

    public String getMark() {
        return isAllowed() ? "ok" : answer instanceof ContactAnswer.Waits ? "clock" : "ban";
    }

    /** Why not; empty where it is allowed. */
    public List<String> getWhy() {
        return new Sentences(words).of(answer.grounds());
    }
}
