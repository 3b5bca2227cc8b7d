package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imagines what credit each customer was granted: room for what he usually owes, for some too little, for some long ago. */
final class DemoCredit {
    private static final BigDecimal PESOS_A_DOLLAR = BigDecimal.valueOf(4_000);

    private final LocalDate businessDate;

    DemoCredit(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    /** Empty for those who never asked for credit: every ninth customer. */
    Optional<GrantedCredit> of(DemoCustomer customer) {
        return customer.number() % 9 == 8
                ? Optional.empty()
                : Optional.of(new GrantedCredit(
                        customer.organisation(),
                        customer.id(),
                        status(customer),
                        export(customer) ? "USD" : "COP",
                        limit(customer),
                        validThrough(customer)));
    }

    private static String status(DemoCustomer customer) {
        if (customer.stopped() > 250) {
            return "SUSPENDED";
        }
        if (customer.number() % 97 == 40) {
            return "CASH_ONLY";
        }
        return customer.lateness() >= 30 || customer.stopped() > 60 ? "WATCH" : "OK";
    }

    /** Some ten weeks of what he buys, and two invoices on top; every nineteenth gets a third of that. In the seller's currency. */
    private static BigDecimal limit(DemoCustomer customer) {
        BigDecimal monthly = customer.ticket()
                .multiply(BigDecimal.valueOf(customer.invoices()))
                .divide(BigDecimal.valueOf(24), 2, RoundingMode.HALF_UP);
        BigDecimal wish =
                monthly.multiply(new BigDecimal("2.5")).add(customer.ticket().multiply(BigDecimal.valueOf(2)));
        boolean export = export(customer);
        if (customer.foreign() && !export) {
            wish = wish.multiply(PESOS_A_DOLLAR);
        }
        if (customer.number() % 19 == 2) {
            wish = wish.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
        }
        BigDecimal step = BigDecimal.valueOf(export ? 500 : 500_000);
        return wish.divide(step, 0, RoundingMode.UP).multiply(step);
    }

    private static boolean export(DemoCustomer customer) {
        return customer.organisation().equals(CustomerBook.EXPORT);
    }

    /** The end of a half-year to come; every twenty-third expired weeks ago, and every thirty-first never does. */
    private @Nullable LocalDate validThrough(DemoCustomer customer) {
        if (customer.number() % 31 == 30) {
            return null;
        }
        if (customer.number() % 23 == 9) {
            return businessDate.minusDays(20 + customer.number() % 40);
        }
        LocalDate half = LocalDate.of(businessDate.getYear() + 1, 6, 30);
        return customer.number() % 2 == 0 ? half : half.plusMonths(6).withDayOfMonth(31);
    }
}
