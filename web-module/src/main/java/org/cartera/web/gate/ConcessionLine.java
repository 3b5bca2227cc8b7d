package org.cartera.web.gate;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.web.page.People;
import org.cartera.web.words.Words;

/**
 * A request for a concession, and what the person who looks may do about it.
 *
 * @param beyond what is beyond the authority of whoever asked, in sentences
 * @param approvable the person may grant it
 * @param refusable the person may refuse it, or take his own back
 */
public record ConcessionLine(
        ConcessionRequest request,
        String customerName,
        List<String> beyond,
        boolean approvable,
        boolean refusable,
        People people,
        Words words) {

    public long getId() {
        return request.id();
    }

    public String getCustomer() {
        return request.account().customer().value();
    }

    public String getCustomerName() {
        return customerName;
    }

    public Money getAmount() {
        return request.terms().paid();
    }

    /** A plan or a promise, how much, and until when; of a discount also how much is let go. */
    public String getTerms() {
        return terms(request.terms(), words);
    }

    static String terms(Concession terms, Words words) {
        String what = terms.kind() == Concession.Kind.PLAN
                ? words.counted("plan.parts", terms.parts().size())
                : words.text("concession.PROMISE");
        String told = words.text("concession.terms", what, words.money(terms.paid()), words.date(terms.lastDay()));
        return terms.discount().isPositive()
                ? words.text(
                        "concession.discounted",
                        told,
                        words.money(terms.discount()),
                        words.percent(terms.discountShare()))
                : told;
    }

    public List<String> getBeyond() {
        return beyond;
    }

    public String getReason() {
        return request.reason();
    }

    /** The login of whoever asked. */
    public String getBy() {
        return request.by();
    }

    public String getByName() {
        return people.name(request.by());
    }

    public Instant getAt() {
        return request.at();
    }

    public boolean isApprovable() {
        return approvable;
    }

    public boolean isRefusable() {
        return refusable;
    }

    public boolean isOpen() {
        return request.isOpen();
    }

    public String getState() {
        return words.text("request." + state(request.state()));
    }

    public String getTone() {
        return RequestLine.tone(state(request.state()));
    }

    static ReleaseRequest.State state(ConcessionRequest.State state) {
        return switch (state) {
            case REQUESTED -> ReleaseRequest.State.REQUESTED;
            case GRANTED -> ReleaseRequest.State.GRANTED;
            case REFUSED -> ReleaseRequest.State.REFUSED;
        };
    }

    /** Who decided, when, and in which words; empty while nobody has. */
    public String getDecision() {
        Instant at = request.decidedAt();
        if (at == null) {
            return "";
        }
        String who = words.text("requests.decided", people.name(request.decidedBy()), words.dayAndTime(at));
        return request.note().isBlank() ? who : who + ": " + request.note();
    }

    /** What is still to be done in the ERP; empty where nothing is. */
    public String getToDo() {
        boolean discounted = request.state() == ConcessionRequest.State.GRANTED
                && request.terms().discount().isPositive();
        return discounted
                ? words.text(
                        "concession.creditNote", words.money(request.terms().discount()))
                : "";
    }
}
