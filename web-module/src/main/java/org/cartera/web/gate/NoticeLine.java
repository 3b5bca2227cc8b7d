package org.cartera.web.gate;

import java.time.Instant;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.receivable.OrderId;
import org.cartera.web.page.People;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One notice in somebody's inbox, in words. */
public record NoticeLine(Told told, People people, Words words) {

    public boolean isUnread() {
        return !told.notice().isRead();
    }

    public Instant getAt() {
        return told.notice().at();
    }

    /** Who did what, in one sentence. */
    public String getTitle() {
        String who =
                switch (told.notice().kind()) {
                    case OVERDUE -> words.named("department", told.request().by());
                    case ASKED -> people.name(told.request().by());
                    case GRANTED, REFUSED, REVOKED -> people.name(told.request().decidedBy());
                };
        String about = told.request() instanceof ConcessionRequest ? "inbox.concession." : "inbox.";
        return words.text(about + told.notice().kind(), who, told.customerName());
    }

    /** What it is about, the amount, and until when. */
    public String getDetail() {
        if (told.request() instanceof ConcessionRequest concession) {
            return ConcessionLine.terms(concession.terms(), words);
        }
        if (told.request() instanceof DisputeReminder reminder) {
            return words.text(
                    "inbox.overdue.detail",
                    Sentences.item(reminder.dispute().item().toString()),
                    words.money(reminder.dispute().disputed()),
                    words.date(reminder.deadline()));
        }
        return told.request() instanceof ReleaseRequest release ? detail(release) : "";
    }

    private String detail(ReleaseRequest request) {
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
            case ASKED, OVERDUE -> told.request().reason();
            case GRANTED, REFUSED, REVOKED -> told.request().note();
        };
    }

    /** It still waits for a decision. */
    public boolean isOpen() {
        return told.request().isOpen() && !isReminder();
    }

    public String getState() {
        if (isReminder()) {
            return words.text(told.request().isOpen() ? "inbox.overdue.open" : "inbox.overdue.answered");
        }
        return words.text("request." + state());
    }

    public String getTone() {
        if (isReminder()) {
            return told.request().isOpen() ? "late2" : "paid";
        }
        return RequestLine.tone(state());
    }

    private boolean isReminder() {
        return told.request() instanceof DisputeReminder;
    }

    private ReleaseRequest.State state() {
        return told.request() instanceof ConcessionRequest concession
                ? ConcessionLine.state(concession.state())
                : ((ReleaseRequest) told.request()).state();
    }

    public String getIcon() {
        return switch (told.notice().kind()) {
            case OVERDUE -> "dispute";
            case ASKED -> "help";
            case GRANTED -> "unlock";
            case REFUSED -> "x";
            case REVOKED -> "hold";
        };
    }

    /** The tab of the customer's page that shows what became of it. */
    public String getTab() {
        if (isReminder()) {
            return "disputes";
        }
        return told.request() instanceof ConcessionRequest ? "promises" : "orders";
    }

    public String getCustomer() {
        return told.request().account().customer().value();
    }

    public String getCustomerName() {
        return told.customerName();
    }
}
