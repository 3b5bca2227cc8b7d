package org.cartera.web.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.web.words.Words;

/** One communication on its way, delivered or given up. */
public record CommunicationLine(CommunicationRow row, Words words) {

    public long getIntent() {
        return row.intent();
    }

    public String getCustomer() {
        return row.account().customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    public LocalDate getBusinessDate() {
        return row.businessDate();
    }

    public String getStage() {
        return words.named("stage", row.stage());
    }

    public String getChannel() {
        return words.text("channel." + row.channel());
    }

    public String getIcon() {
        return switch (row.channel()) {
            case EMAIL -> "mail";
            case LETTER -> "doc";
            case TASK -> "work";
        };
    }

    /** A letter that was written: it can be looked at as paper. */
    public boolean isPaper() {
        return row.channel() == Channel.LETTER
                && Set.of("SENT", "SENDING", "UNCERTAIN").contains(row.status());
    }

    public Money getTotal() {
        return row.total();
    }

    public String getItems() {
        return words.counted("items", row.items());
    }

    public boolean isLate() {
        return row.late();
    }

    public String getStatus() {
        return words.named("delivery", row.status());
    }

    /** The chip's colour: sent is done, uncertain and dead need a person. */
    public String getTone() {
        return switch (row.status()) {
            case "SENT", "DONE" -> "ct-paid";
            case "UNCERTAIN", "RETRY" -> "ct-late2";
            case "DEAD" -> "ct-late4";
            case "PENDING", "SENDING" -> "ct-info";
            default -> "";
        };
    }

    /** What proves that it arrived, as the channel told it; empty for a task, which is on our own work list. */
    public String getEvidence() {
        return row.status().equals("SENT") && row.channel() != Channel.TASK ? row.detail() : "";
    }

    /** Why it stands as it does; empty where there is nothing to say, as for what was delivered. */
    public String getReason() {
        String detail = row.detail();
        if (detail.isEmpty() || row.status().equals("SENT")) {
            return "";
        }
        int blank = detail.indexOf(' ');
        String code = blank < 0 ? detail : detail.substring(0, blank);
        if (words.has("why." + code)) {
            return words.text("why." + code);
        }
        return words.has("wait." + code) ? words.text("wait." + code) : detail;
    }

    public Instant getChangedAt() {
        return row.changedAt();
    }
}
