package org.cartera.web.rejected;

import java.time.Instant;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.PortfolioViews.RejectedRow;
import org.cartera.domain.receivable.Rejected;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One row of the ERP that could not be understood, with what somebody can do about it. */
public record RejectedLine(Rejected rejected, String customerName, @Nullable Instant since, Words words) {

    static RejectedLine of(RejectedRow row, Words words) {
        return new RejectedLine(row.rejected(), row.customerName(), row.since(), words);
    }

    /** A row as the facts in force have it, on its customer's page. */
    public static RejectedLine of(Rejected rejected, Words words) {
        return new RejectedLine(rejected, "", null, words);
    }

    public String getKey() {
        return rejected.kind() + "|" + rejected.key();
    }

    public String getDocument() {
        return rejected.key();
    }

    public String getKind() {
        return words.text("kind." + rejected.kind());
    }

    public String getReason() {
        return new Sentences(words).of(rejected);
    }

    public String getRemedy() {
        return new Sentences(words).remedy(rejected);
    }

    /** Null where not even the customer is known. */
    public @Nullable String getCustomer() {
        AccountKey account = rejected.account();
        return account == null ? null : account.customer().value();
    }

    public String getCustomerName() {
        String id = getCustomer();
        return customerName.isEmpty() && id != null ? id : customerName;
    }

    public @Nullable Instant getSince() {
        return since;
    }
}
