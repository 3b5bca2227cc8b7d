package org.cartera.domain.aging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OpenItem;

/**
 * The open items of one currency, spread over the buckets. The amounts sum to what the items owe.
 *
 * @param amounts one for each bucket, in the order of {@link Buckets#names}
 */
public record Aging(Buckets buckets, Currency currency, List<Money> amounts) {

    public Aging {
        amounts = List.copyOf(amounts);
    }

    public static Aging of(Collection<OpenItem> items, Currency currency, Buckets buckets) {
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            amounts.add(Money.zero(currency));
        }
        for (OpenItem item : items) {
            if (item.open().currency().equals(currency)) {
                int bucket = buckets.of(item.daysPastDue());
                amounts.set(bucket, amounts.get(bucket).plus(item.open()));
            }
        }
        return new Aging(buckets, currency, amounts);
    }

    /** One aging for each currency with open items. */
    public static List<Aging> of(CustomerLedger ledger, Buckets buckets) {
        return ledger.open().currencies().stream()
                .map(currency -> of(ledger.items(), currency, buckets))
                .toList();
    }

    public Money total() {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    /** All buckets but the first. */
    public Money overdue() {
        return total().minus(amounts.get(0));
    }
}
