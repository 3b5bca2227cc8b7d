package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Exchange rates, as OFBiz keeps them")
class RateReadingTest extends OfbizReading {
    @Test
    void ratesHoldFromDayToDayAndOtherUnitsAreNoRates() {
        rate("EUR", "USD", "2024-01-01", "2024-02-01", "1.1");
        rate("EUR", "USD", "2024-02-01", null, "1.2");
        rate("WT_kg", "USD", "2024-02-01", null, "3");
        rate("USD", "XXY", "2024-02-01", null, "3");
        rate("USD", "EUR", "2024-02-01", null, null);
        MemoryFacts facts = read();

        Currency eur = Currency.getInstance("EUR");
        Currency usd = Currency.getInstance("USD");
        assertThat(facts.<ExchangeRate>of(FactKind.EXCHANGE_RATE).values())
                .containsExactly(
                        new ExchangeRate(
                                eur, usd, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), new BigDecimal("1.1")),
                        new ExchangeRate(eur, usd, LocalDate.of(2024, 2, 1), null, new BigDecimal("1.2")));
        assertThat(facts.refusal(FactKind.EXCHANGE_RATE, "USD/XXY/2024-02-01")).isEqualTo("UNKNOWN_CURRENCY[XXY]");
        assertThat(facts.refusal(FactKind.EXCHANGE_RATE, "USD/EUR/2024-02-01")).isEqualTo("MISSING_AMOUNT[]");
    }

    private void rate(String from, String to, String since, String through, String factor) {
        erp.insert(
                "uom_conversion_dated",
                "uom_id",
                from,
                "uom_id_to",
                to,
                "from_date",
                since + " 00:00-05",
                "thru_date",
                through == null ? null : through + " 00:00-05",
                "conversion_factor",
                factor);
    }
}
