package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.jspecify.annotations.Nullable;

/**
 * Whether collecting takes longer or shorter, month by month in one currency (S2-4, S2-19). Each month shows what its last
 * complete run left, so the past does not change when people pay later; a month in which no run ended is unknown.
 *
 * @param months every month of the span, the oldest first
 */
public record CollectionTrend(Currency currency, List<Month> months) {
    /** Days of sales that days outstanding are measured in: long enough that one good week moves little. */
    public static final int DAYS = 90;

    public CollectionTrend {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param closing null where no run of the month is kept
     */
    public record Month(YearMonth month, @Nullable Closing closing) {
        /** Days outstanding at the month's end; empty where no run is kept or the sales of its 90 days are not all known. */
        public Optional<SalesOutstanding> outstanding() {
            Closing known = closing;
            return known == null || known.sold() == null
                    ? Optional.empty()
                    : Optional.of(new SalesOutstanding(known.open(), known.overdue(), known.sold(), DAYS));
        }
    }

    /**
     * How a month ended.
     *
     * @param run the month's last complete run
     * @param on its business date
     * @param sold invoiced less credit notes in the {@value #DAYS} days through then; null where the ERP's invoices begin later
     */
    public record Closing(long run, LocalDate on, Money open, Money overdue, @Nullable Money sold) {}

    /** So many months that end with this one, each with how it ended where that is known. */
    public static CollectionTrend of(Currency currency, YearMonth last, int months, Map<YearMonth, Closing> known) {
        return new CollectionTrend(
                currency,
                span(last, months).stream()
                        .map(month -> new Month(month, known.get(month)))
                        .toList());
    }

    /** So many months that end with this one, the oldest first. */
    public static List<YearMonth> span(YearMonth last, int months) {
        return IntStream.range(0, months)
                .mapToObj(i -> last.minusMonths(months - 1L - i))
                .toList();
    }

    /** The newest month whose days are known. */
    public Optional<SalesOutstanding> newest() {
        return months.stream().flatMap(month -> month.outstanding().stream()).reduce((older, newer) -> newer);
    }

    /** The oldest month whose days are known. */
    public Optional<SalesOutstanding> oldest() {
        return months.stream().flatMap(month -> month.outstanding().stream()).findFirst();
    }
}
