package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Imagines 24 months of invoices, and a ladder of customers who stand exactly on every step of a dunning strategy. */
final class SalesBook {
    /** Days past due for which the ladder has customers; negative: not yet due. */
    private static final List<Integer> LADDER = List.of(
            -10, -10, -7, -5, -3, -3, -1, 0, 0, 1, 2, 3, 5, 7, 8, 10, 10, 12, 15, 20, 25, 30, 35, 45, 60, 75, 90, 100,
            120, 150, 180);

    private static final List<Integer> VAT = List.of(19, 19, 19, 5, 0);

    private final DemoRandom random;
    private final LocalDate businessDate;
    private final List<DemoSale> sales = new ArrayList<>();
    private int number = 10_000;

    SalesBook(DemoRandom random, LocalDate businessDate) {
        this.random = random;
        this.businessDate = businessDate;
    }

    List<DemoSale> imagine(CustomerBook book, List<DemoCustomer> customers) {
        for (DemoCustomer customer : customers) {
            for (LocalDate issued : book.billingDays(customer, businessDate)) {
                DemoSale.Terms terms = terms(customer);
                sales.add(sale(customer, issued, issued.plusDays(customer.netDays()), terms));
            }
        }
        return List.copyOf(sales);
    }

    /** Open invoices whose days past due are exactly those of the ladder; each goes to a customer who otherwise pays. */
    List<DemoSale> ladder(List<DemoCustomer> customers) {
        List<DemoCustomer> payers = customers.stream()
                .filter(customer -> customer.stopped() == 0 && customer.lateness() < 5 && !customer.instalments())
                .toList();
        List<DemoSale> steps = new ArrayList<>();
        for (int i = 0; i < LADDER.size() * 2; i++) {
            LocalDate due = businessDate.minusDays(LADDER.get(i % LADDER.size()));
            DemoCustomer customer = payers.get(i % payers.size());
            LocalDate issued = due.minusDays(30).isBefore(businessDate) ? due.minusDays(30) : businessDate.minusDays(1);
            steps.add(sale(customer, issued, due, DemoSale.Terms.DUE_DATE));
        }
        return steps;
    }

    private DemoSale.Terms terms(DemoCustomer customer) {
        if (customer.instalments()) {
            return DemoSale.Terms.INSTALMENTS;
        }
        int chance = random.between(1, 100);
        if (customer.netDays() == 30 && chance <= 10) {
            return DemoSale.Terms.NONE;
        }
        return chance <= 25 ? DemoSale.Terms.INVOICE_TERM : DemoSale.Terms.DUE_DATE;
    }

    DemoSale sale(DemoCustomer customer, LocalDate issued, LocalDate due, DemoSale.Terms terms) {
        int lines = random.between(1, 4);
        List<DemoSale.Line> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int quantity = random.between(1, 24);
            BigDecimal share = customer.ticket()
                    .multiply(BigDecimal.valueOf(random.between(50, 160)))
                    .divide(
                            BigDecimal.valueOf(100L * lines * quantity),
                            customer.foreign() ? 2 : 0,
                            RoundingMode.HALF_UP);
            all.add(new DemoSale.Line(
                    random.pick(DemoPlaces.PRODUCTS),
                    BigDecimal.valueOf(quantity),
                    share.max(BigDecimal.ONE),
                    customer.foreign() ? 0 : random.pick(VAT)));
        }
        return new DemoSale("FV" + ++number, customer, issued, due, terms, all);
    }
}
