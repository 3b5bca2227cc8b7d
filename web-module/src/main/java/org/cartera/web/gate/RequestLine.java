package org.cartera.web.gate;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateViews.Release;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.receivable.OrderId;
import org.cartera.web.page.People;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** A release or the request for one, and what this person may do about it. */
public record RequestLine(
        Release row, Authority authority, Releases.Person person, LocalDate today, People people, Words words) {

    private ReleaseRequest request() {
        return row.request();
    }

    public long getId() {
        return request().id();
    }

    public String getCustomer() {
        return request().account().customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    /** The order, its cart, or that it is for all of them. */
    public String getWhat() {
        OrderId order = request().order();
        String cart = request().cartKey();
        return order != null ? order.value() : cart != null ? words.text("check.cart", cart) : words.text(forAll());
    }

    private String forAll() {
        return request().together() ? "requests.account.together" : "requests.account";
    }

    public boolean isTogether() {
        return request().together();
    }

    /** Null: whatever amount. */
    public @Nullable Money getUpTo() {
        return request().upTo();
    }

    public LocalDate getUntil() {
        return request().validUntil();
    }

    /** The login of whoever asked, or the program's key. */
    public String getBy() {
        return request().by();
    }

    public String getByName() {
        return people.name(request().by());
    }

    public Instant getAt() {
        return request().at();
    }

    public String getReason() {
        return request().reason();
    }

    public boolean isOpen() {
        return request().isOpen();
    }

    public String getDecider() {
        return people.name(request().decidedBy());
    }

    /** Who decided, when, and in which words. */
    public String getDecision() {
        Instant at = request().decidedAt();
        if (at == null) {
            return "";
        }
        String who = words.text("requests.decided", getDecider(), words.dayAndTime(at));
        return request().note().isBlank() ? who : who + ": " + request().note();
    }

    public String getState() {
        return words.text("request." + request().state());
    }

    public String getTone() {
        return tone(request().state());
    }

    static String tone(ReleaseRequest.State state) {
        return switch (state) {
            case REQUESTED -> "late1";
            case GRANTED -> "paid";
            case REFUSED -> "late4";
            case REVOKED -> "";
        };
    }

    /** It needs two persons. */
    public boolean isFourEyes() {
        return authority.needsFourEyes(request().upTo());
    }

    private boolean isOwn() {
        return request().by().equals(person.name());
    }

    public boolean isApprovable() {
        return isOpen()
                && !today.isAfter(getUntil())
                && authority.mayAny(person.roles(), request().upTo())
                && !(isOwn() && isFourEyes());
    }

    public boolean isRefusable() {
        return isOpen()
                && (isOwn() || authority.mayAny(person.roles(), request().upTo()));
    }

    /** Its own author cannot approve it. */
    public boolean isForAnother() {
        return isOpen() && isOwn() && !isApprovable();
    }

    /** It was granted, and its last day is not over. */
    public boolean isInForce() {
        return request().state() == ReleaseRequest.State.GRANTED && !today.isAfter(getUntil());
    }

    public boolean isForAccount() {
        return request().isForAccount();
    }

    public boolean isRevocable() {
        return isInForce() && authority.mayAny(person.roles(), request().upTo());
    }
}
