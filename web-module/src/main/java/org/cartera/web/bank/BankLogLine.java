package org.cartera.web.bank;

import java.time.Instant;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.BankViews.LogRow;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One thing done to a line or to a payer. */
public final class BankLogLine {
    private final LogRow row;
    private final Words words;

    BankLogLine(LogRow row, Words words) {
        this.row = row;
        this.words = words;
    }

    public long getId() {
        return row.id();
    }

    public Instant getAt() {
        return row.at();
    }

    public String getWhat() {
        return words.text("banklog.what." + row.what());
    }

    /** The colour of what was done. */
    public String getTone() {
        return switch (row.what()) {
            case "APPLIED" -> row.endedBy().isEmpty() ? "paid" : "";
            case "RETURNED", "REVERSE" -> "late3";
            case "LEARNT" -> "info";
            default -> "";
        };
    }

    public String getWho() {
        return person(row.who());
    }

    public @Nullable Long getLine() {
        return row.line();
    }

    public String getPayer() {
        return row.payer();
    }

    public @Nullable Money getAmount() {
        return row.amount();
    }

    public String getNote() {
        return row.note();
    }

    public String getEnded() {
        return row.endedBy().isEmpty() ? "" : person(row.endedBy());
    }

    public @Nullable Instant getEndedAt() {
        return row.endedAt();
    }

    private String person(String who) {
        return who.equals(BankTrail.AUTOMATIC) ? words.text("bank.log.cartera") : who;
    }
}
