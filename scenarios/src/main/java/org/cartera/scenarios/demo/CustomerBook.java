package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Imagines the customers: most pay about on time, some late, some in parts, and some stopped paying long ago. */
final class CustomerBook {
    static final String ANDINA = "Andina";
    static final String EXPORT = "AndinaExport";
    private static final int EXPORT_CUSTOMERS = 30;
    private static final List<Integer> TERMS = List.of(30, 30, 30, 30, 45, 60, 15, 8);
    /** Days since the last payment of those who stopped; every age is there. */
    private static final List<Integer> STOPPED =
            List.of(6, 12, 18, 25, 33, 40, 48, 57, 65, 80, 95, 110, 130, 150, 185, 220, 270, 330, 400, 480);

    private final DemoRandom random;
    private final int andina;
    private final List<DemoCustomer> customers = new ArrayList<>();

    /** @param andina how many customers of the domestic organisation */
    CustomerBook(DemoRandom random, int andina) {
        this.random = random;
        this.andina = andina;
    }

    List<DemoCustomer> imagine() {
        for (int i = 0; i < andina; i++) {
            customers.add(customer(i, ANDINA, currencyOf(i)));
        }
        for (int i = 0; i < EXPORT_CUSTOMERS; i++) {
            customers.add(customer(andina + i, EXPORT, i % 4 == 0 ? "EUR" : "USD"));
        }
        return List.copyOf(customers);
    }

    private static String currencyOf(int i) {
        return i % 40 == 7 ? "USD" : i % 80 == 21 ? "EUR" : "COP";
    }

    private DemoCustomer customer(int i, String organisation, String currency) {
        boolean person = i % 9 == 4 && "COP".equals(currency);
        boolean foreign = !"COP".equals(currency);
        DemoPlaces.Place place = "USD".equals(currency)
                ? DemoPlaces.MIAMI
                : "EUR".equals(currency) ? DemoPlaces.MADRID : random.pick(DemoPlaces.COLOMBIA);
        int size = random.between(1, 10);
        int invoices = size == 1 ? random.between(38, 60) : size <= 4 ? random.between(14, 24) : random.between(3, 9);
        int habit = random.between(1, 100);
        int lateness =
                habit <= 45 ? random.between(-4, 2) : habit <= 80 ? random.between(3, 14) : random.between(15, 45);
        int stopped = i % 6 == 3 ? STOPPED.get((i / 6) % STOPPED.size()) : 0;
        return new DemoCustomer(
                i,
                "CLI" + (1001 + i),
                organisation,
                name(i, person, foreign),
                person,
                place,
                currency,
                segment(i, size, person),
                random.pick(TERMS),
                ticket(size, foreign),
                invoices,
                lateness,
                stopped,
                i % 16 == 5,
                i % 14 == 6);
    }

    private String name(int i, boolean person, boolean foreign) {
        if (person) {
            return random.pick(DemoPlaces.FIRST) + " " + random.pick(DemoPlaces.LAST);
        }
        if (i % 67 == 11) {
            return DemoPlaces.LONG_NAMES.get(i / 67 % DemoPlaces.LONG_NAMES.size());
        }
        String form = foreign ? "LLC" : random.pick(DemoPlaces.FORMS);
        return random.pick(DemoPlaces.TRADES) + " " + random.pick(DemoPlaces.NAMES)
                + (i % 3 == 0 ? " " + (i % 90 + 2) : "") + " " + form;
    }

    private static String segment(int i, int size, boolean person) {
        if (i % 50 == 17) {
            return "INSTITUCIONAL";
        }
        return size == 1 ? "MAYORISTA" : person ? "TIENDA" : size <= 4 ? "DISTRIBUIDOR" : "DETALLISTA";
    }

    private BigDecimal ticket(int size, boolean foreign) {
        long base = size == 1
                ? random.between(9_000, 42_000)
                : size <= 4 ? random.between(2_500, 9_000) : random.between(350, 2_600);
        return foreign ? BigDecimal.valueOf(base * 3 / 10) : BigDecimal.valueOf(base * 1000);
    }

    /** Days on which a customer is billed over 24 months, spread with a little disorder; none after he stopped for long. */
    List<LocalDate> billingDays(DemoCustomer customer, LocalDate businessDate) {
        List<LocalDate> days = new ArrayList<>();
        double step = 728.0 / customer.invoices();
        for (int i = 0; i < customer.invoices(); i++) {
            LocalDate day =
                    businessDate.minusDays(729 - Math.round(i * step) - random.between(0, Math.max(1, (int) step / 2)));
            LocalDate weekday = DemoTime.weekdayOnOrBefore(day);
            boolean cutOff = customer.stopped() > 0
                    && weekday.isAfter(customer.lastPayment(businessDate).plusDays(50));
            if (weekday.isBefore(businessDate) && !cutOff) {
                days.add(weekday);
            }
        }
        return days;
    }
}
