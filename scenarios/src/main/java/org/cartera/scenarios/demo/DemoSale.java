package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * One invoice as the generator imagines it.
 *
 * @param due the day on which it falls due; with instalments the day of the first
 * @param terms where OFBiz keeps the due date
 */
record DemoSale(String id, DemoCustomer customer, LocalDate issued, LocalDate due, Terms terms, List<Line> lines) {

    enum Terms {
        /** INVOICE.DUE_DATE is filled. */
        DUE_DATE,
        /** Only an INVOICE_TERM of net days. */
        INVOICE_TERM,
        /** Three INVOICE_TERMs of a percentage each. */
        INSTALMENTS,
        /** Nothing: the policy's default applies. */
        NONE
    }

    /** A line of goods; the VAT stands on a line of its own, as OFBiz writes it, with three decimals. */
    record Line(String product, BigDecimal quantity, BigDecimal price, int vat) {
        BigDecimal net() {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        }

        BigDecimal tax() {
            return net().multiply(BigDecimal.valueOf(vat)).divide(BigDecimal.valueOf(100), 3, RoundingMode.HALF_UP);
        }
    }

    /** The total as OFBiz computes it: each line rounded, the tax rounded once as a sum. */
    BigDecimal total() {
        BigDecimal net = lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = lines.stream().map(Line::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return net.add(tax.setScale(2, RoundingMode.HALF_UP));
    }
}
