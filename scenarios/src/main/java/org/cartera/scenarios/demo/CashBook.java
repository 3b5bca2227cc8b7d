package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imagines who paid what and when, and so which invoices are settled. */
final class CashBook {
    private final DemoRandom random;
    private final LocalDate businessDate;
    private final Map<String, BigDecimal> settled = new HashMap<>();
    private final Map<String, LocalDate> lastPaid = new HashMap<>();
    private final List<DemoReceipt> receipts = new ArrayList<>();
    private int number = 20_000;

    CashBook(DemoRandom random, LocalDate businessDate) {
        this.random = random;
        this.businessDate = businessDate;
    }

    List<DemoReceipt> imagine(List<DemoSale> sales) {
        Map<DemoCustomer, List<DemoReceipt.Draft>> drafts = new LinkedHashMap<>();
        sales.stream()
                .sorted(Comparator.comparing(DemoSale::due).thenComparing(DemoSale::id))
                .forEach(sale -> pay(sale, drafts.computeIfAbsent(sale.customer(), key -> new ArrayList<>())));
        drafts.values().forEach(all -> all.forEach(draft -> receipts.add(draft.receipt(nextId(), status()))));
        return receipts;
    }

    /** What receipts have settled of an invoice. */
    BigDecimal settledOf(DemoSale sale) {
        return settled.getOrDefault(sale.id(), BigDecimal.ZERO);
    }

    /** The day of its latest receipt where receipts have settled all of it; else null. */
    @Nullable
    LocalDate paidInFull(DemoSale sale) {
        return settledOf(sale).compareTo(sale.total()) >= 0 ? lastPaid.get(sale.id()) : null;
    }

    String nextId() {
        return "RC" + ++number;
    }

    private void pay(DemoSale sale, List<DemoReceipt.Draft> drafts) {
        DemoCustomer customer = sale.customer();
        if (sale.terms() == DemoSale.Terms.INSTALMENTS) {
            BigDecimal third = sale.total().divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
            pay(sale, drafts, sale.due(), third);
            pay(sale, drafts, sale.due().plusDays(30), third);
            pay(
                    sale,
                    drafts,
                    sale.due().plusDays(60),
                    sale.total().subtract(third).subtract(third));
        } else if (customer.paysInParts() && random.percent(60)) {
            BigDecimal part = sale.total()
                    .multiply(BigDecimal.valueOf(random.between(30, 70)))
                    .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
            pay(sale, drafts, sale.due(), part);
            pay(
                    sale,
                    drafts,
                    sale.due().plusDays(random.between(20, 45)),
                    sale.total().subtract(part));
        } else {
            pay(sale, drafts, sale.due(), sale.total());
        }
    }

    private void pay(DemoSale sale, List<DemoReceipt.Draft> drafts, LocalDate expected, BigDecimal amount) {
        DemoCustomer customer = sale.customer();
        LocalDate wished = expected.plusDays(customer.lateness() + random.between(-3, 4));
        LocalDate day = DemoTime.weekdayOnOrBefore(wished.isBefore(sale.issued()) ? sale.issued() : wished);
        boolean paysNoMore = customer.stopped() > 0 && day.isAfter(customer.lastPayment(businessDate));
        if (!day.isBefore(businessDate) || paysNoMore) {
            return;
        }
        DemoReceipt.Draft draft = drafts.stream()
                .filter(one ->
                        !one.paid().isBefore(day.minusDays(3)) && !one.paid().isAfter(day))
                .filter(one -> !one.paid().isBefore(sale.issued()))
                .findFirst()
                .orElse(null);
        if (draft == null) {
            draft = new DemoReceipt.Draft(customer, day);
            drafts.add(draft);
        }
        draft.add(sale.id(), amount);
        settled.merge(sale.id(), amount, BigDecimal::add);
        lastPaid.put(sale.id(), draft.paid());
        if (random.percent(1)) {
            draft.addUnapplied(amount.divide(BigDecimal.valueOf(20), 2, RoundingMode.HALF_UP));
        }
    }

    private String status() {
        return random.percent(30) ? "PMNT_CONFIRMED" : "PMNT_RECEIVED";
    }
}
