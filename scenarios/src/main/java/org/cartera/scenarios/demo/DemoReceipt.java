package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Money that a customer paid, with what of it was applied to which invoice; what is applied to nothing stays unapplied. */
record DemoReceipt(
        String id, DemoCustomer customer, LocalDate paid, BigDecimal amount, String status, List<Part> parts) {

    DemoReceipt {
        parts = List.copyOf(parts);
    }

    record Part(String invoice, BigDecimal amount) {}

    /** Gathers what one customer pays on one day. */
    static final class Draft {
        private final DemoCustomer customer;
        private final LocalDate paid;
        private final List<Part> parts = new ArrayList<>();
        private BigDecimal amount = BigDecimal.ZERO;

        Draft(DemoCustomer customer, LocalDate paid) {
            this.customer = customer;
            this.paid = paid;
        }

        LocalDate paid() {
            return paid;
        }

        void add(String invoice, BigDecimal part) {
            parts.add(new Part(invoice, part));
            amount = amount.add(part);
        }

        void addUnapplied(BigDecimal part) {
            amount = amount.add(part);
        }

        DemoReceipt receipt(String id, String status) {
            return new DemoReceipt(id, customer, paid, amount, status, parts);
        }
    }
}
