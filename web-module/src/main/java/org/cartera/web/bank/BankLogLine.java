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
        return BankTrail.person(row.who(), words);
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

    /** The customer by name, and what he pays in his currency's own way of writing. */
    public String getNote() {
        if (row.customerName().isEmpty()) {
            return row.note();
        }
        String rest = row.note().substring(row.note().indexOf(' ') + 1);
        return row.customerName() + " · " + (row.what().equals("APPLIED") ? words.money(Money.parse(rest)) : rest);
    }

    public String getEnded() {
        return row.endedBy().isEmpty() ? "" : BankTrail.person(row.endedBy(), words);
    }

    public @Nullable Instant getEndedAt() {
        return row.endedAt();
    }
}
