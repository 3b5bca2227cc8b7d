package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/** Dated rates between currencies (OFBiz: UOM_CONVERSION_DATED), whose factor is a double: its shortest decimal counts. */
final class ExchangeRateReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.EXCHANGE_RATE;
    }

    @Override
    public String stem() {
        return "exchange-rates";
    }

    @Override
    public @Nullable String ofCustomer() {
        return null;
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        LocalDate since = row.date("since");
        if (since == null) {
            throw new Refusal(Reason.MISSING_DATE);
        }
        BigDecimal factor = row.factor("factor");
        if (factor == null || factor.signum() <= 0) {
            throw new Refusal(Reason.MISSING_AMOUNT);
        }
        ExchangeRate rate = new ExchangeRate(
                currency(row, "uom_id"), currency(row, "uom_id_to"), since, row.date("through"), factor);
        long print = row.print();
        return sink -> sink.exchangeRate(rate, print);
    }

    private static Currency currency(Row row, String column) throws SQLException, Refusal {
        Currency currency = row.currency(column);
        if (currency == null) {
            throw new Refusal(Reason.UNKNOWN_CURRENCY, row.text(column));
        }
        return currency;
    }
}
