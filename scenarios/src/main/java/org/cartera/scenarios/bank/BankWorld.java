package org.cartera.scenarios.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.OpenDocument;

/**
 * Customers, what they owe, and what they have paid before; the same for the same seed.
 *
 * @param closed invoices that are paid, of which some will be paid again
 */
public record BankWorld(
        LocalDate day,
        List<BankCustomer> customers,
        Map<AccountKey, List<OpenDocument>> open,
        Map<AccountKey, List<OpenDocument>> closed) {

    /** @param customers each owes three items on average; some one, some twenty */
    public static BankWorld of(long seed, int customers) {
        Maker maker = new Maker(new Random(seed));
        for (int i = 0; i < customers; i++) {
            maker.customer(i);
        }
        return new BankWorld(maker.day, List.copyOf(maker.all), Map.copyOf(maker.open), Map.copyOf(maker.closed));
    }

    public List<OpenDocument> items() {
        List<OpenDocument> all = new ArrayList<>();
        customers.forEach(customer -> all.addAll(open.getOrDefault(customer.key(), List.of())));
        return all;
    }

    private static final class Maker {
        private final LocalDate day = LocalDate.of(2026, 3, 20);
        private final Random random;
        private final List<BankCustomer> all = new ArrayList<>();
        private final Map<AccountKey, List<OpenDocument>> open = new HashMap<>();
        private final Map<AccountKey, List<OpenDocument>> closed = new HashMap<>();
        private final int[] next = {20_000, 100, 202_600_100, 5_000, 10_000, 7_000};
        private int order = 30_000;
        private int purchase = 4_000;

        Maker(Random random) {
            this.random = random;
        }

        void customer(int number) {
            BankCustomer parent =
                    !all.isEmpty() && random.nextInt(15) == 0 ? all.get(random.nextInt(all.size())) : null;
            AccountKey key = AccountKey.of("Company", "C" + (10_000 + number));
            String name = FirmNames.one(random);
            int learnt = random.nextInt(100);
            all.add(new BankCustomer(
                    key,
                    name,
                    String.format("%011d", 30_000_000_000L + number * 7_919L),
                    learnt < 60,
                    learnt >= 50 && learnt < 75,
                    parent == null ? null : parent.key()));
            int format = random.nextInt(next.length);
            List<OpenDocument> owed = new ArrayList<>();
            List<OpenDocument> paid = new ArrayList<>();
            long usual = amount();
            int invoices = random.nextInt(20) == 0 ? 5 + random.nextInt(15) : 1 + random.nextInt(4);
            for (int i = 0; i < invoices; i++) {
                long amount = random.nextInt(6) == 0 ? usual : amount();
                owed.addAll(invoice(key, number(format), amount));
                if (random.nextInt(3) == 0) {
                    paid.add(invoice(key, number(format), random.nextInt(3) == 0 ? amount : amount())
                            .get(0));
                }
            }
            open.put(key, List.copyOf(owed));
            closed.put(key, List.copyOf(paid));
        }

        private List<OpenDocument> invoice(AccountKey key, String number, long amount) {
            Set<String> numbers = new TreeSet<>(Set.of(number));
            Set<String> orders =
                    random.nextInt(3) > 0 ? Set.of("WS" + (random.nextInt(3) == 0 ? order : ++order)) : Set.of();
            numbers.addAll(orders);
            if (random.nextInt(3) == 0) {
                purchase++;
                numbers.add(random.nextBoolean() ? "PO-" + purchase : "4500" + (100_000 + purchase));
            }
            LocalDate issued = day.minusDays(5 + random.nextInt(90));
            int parts = random.nextInt(10) == 0 ? 2 + random.nextInt(2) : 1;
            List<OpenDocument> items = new ArrayList<>();
            for (int part = 1; part <= parts; part++) {
                Currency currency = Currency.getInstance(number.hashCode() % 25 == 0 ? "USD" : "COP");
                items.add(new OpenDocument(
                        InstalmentId.of(number, part),
                        key,
                        new Money(currency, BigDecimal.valueOf(Math.max(1, amount / parts))),
                        issued,
                        issued.plusDays(30L * part),
                        numbers,
                        orders));
            }
            return items;
        }

        /** Sequential in each series, as invoices are: neighbours belong to different customers and to the same. */
        private String number(int format) {
            int number = next[format] += 1;
            return switch (format) {
                case 0 -> "FV" + number;
                case 1 -> String.format("FV-2026-%06d", number);
                case 2 -> "" + number;
                case 3 -> "SETT-" + number;
                case 4 -> "" + number;
                default -> String.format("A%06d", number);
            };
        }

        private long amount() {
            return switch (random.nextInt(5)) {
                case 0 -> (1 + random.nextInt(40)) * 50_000L;
                case 1 -> (100 + random.nextInt(4_000)) * 1_190L;
                case 2 -> 119_000;
                default -> 40_000 + random.nextInt(9_000_000);
            };
        }
    }
}
