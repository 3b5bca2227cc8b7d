package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.BillingAccountId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Billing accounts (OFBiz: BILLING_ACCOUNT with BILLING_ACCOUNT_ROLE). OFBiz ties them to no organisation, so every
 * organisation sees them; of several customers of one account the latest counts.
 */
final class BillingAccountReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.BILLING_ACCOUNT;
    }

    @Override
    public String stem() {
        return "billing-accounts";
    }

    @Override
    public @Nullable AccountKey account(Row row, Reading reading) throws SQLException {
        String party = row.text("party_id");
        return party == null ? null : reading.account(party);
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        AccountKey account = account(row, reading);
        if (account == null) {
            throw new Refusal(Reason.MISSING_PARTY, account);
        }
        BillingAccount billingAccount = new BillingAccount(
                new BillingAccountId(row.key()), account, limit(row), row.date("since"), row.date("through"));
        long print = row.print();
        return sink -> sink.billingAccount(billingAccount, print);
    }

    private static @Nullable Money limit(Row row) throws SQLException, Refusal {
        BigDecimal limit = row.amount("credit_limit");
        if (limit == null) {
            return null;
        }
        Currency currency = row.currency("currency");
        if (currency == null) {
            throw new Refusal(Reason.UNKNOWN_CURRENCY, row.text("currency"));
        }
        return Money.of(currency, limit);
    }
}
