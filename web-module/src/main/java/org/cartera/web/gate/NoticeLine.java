package org.cartera.web.gate;

import java.time.Instant;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.receivable.OrderId;
import org.cartera.web.words.Words;

/** One notice in somebody's inbox, in words. */
public record NoticeLine(Told told, Words words) {

    public boolean isUnread() {
        return !told.notice().isRead();
    }

    public Instant getAt() {
        return told.notice().at();
    }

    /** Who did what, in one sentence. */
    public String getTitle() {
        ReleaseRequest request = told.request();
        String who =
                switch (told.notice().kind()) {
                    case ASKED -> request.by();
                    case GRANTED, REFUSED, REVOKED -> request.decidedBy();
                };
        return words.text("inbox." + told.notice().kind(), who, told.customerName());
    }

    /** The order, up to which amount, until when, and the reason or the note. */
    public String getDetail() {
        ReleaseRequest request = told.request();
        OrderId order = request.order();
        Money upTo = request.upTo();
        String what = order != null
                ? words.text("inbox.order", order.value())
                : words.text(
                        !request.isForAccount()
                                ? "inbox.cart"
                                : request.together() ? "requests.account.together" : "requests.account");
        String amount = upTo == null ? words.text("requests.anyAmount") : words.money(upTo);
        return words.text("inbox.detail", what, amount, words.date(request.validUntil()));
    }

    /** What somebody wrote about it; empty where nobody did. */
    public String getSaid() {
        return switch (told.notice().kind()) {
            case ASKED -> told.request().reason();
            case GRANTED, REFUSED, REVOKED -> told.request().note();
        };
    }

    /** It still waits for a decision. */
    public boolean isOpen() {
        return told.request().isOpen();
    }

    public String getState() {
        return words.text("request." + told.request().state());
    }

    public String getTone() {
        return RequestLine.tone(told.request().state());
    }

    public String getIcon() {
        return switch (told.notice().kind()) {
            case ASKED -> "help";
            case GRANTED -> "unlock";
            case REFUSED -> "x";
            case REVOKED -> "hold";
        };
    }

    public String getCustomer() {
        return told.request().account().customer().value();
    }

    public String getCustomerName() {
        return told.customerName();
    }
}
