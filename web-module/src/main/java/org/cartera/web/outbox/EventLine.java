package org.cartera.web.outbox;

import org.cartera.domain.portfolio.Undelivered;
import org.cartera.web.words.Words;

/** One change of a communication, in words. */
public record EventLine(Undelivered.Event event, Words words) {

    public String getMoment() {
        return words.moment(event.at());
    }

    public String getWhat() {
        return words.text("event." + event.state());
    }

    public String getBy() {
        return event.by();
    }

    public String getDetail() {
        return event.detail();
    }
}
