package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of an invoice with its own due date.
 *
 * @param number from 1, in order of due date
 * @param due the due date as the ERP has it, before any roll to a business day; null where no term gives one and the
 *     policy's default applies
 * @param source where the due date comes from
 */
public record Instalment(int number, @Nullable LocalDate due, DueSource source, Money amount) {

    /** Where a due date comes from, strongest first (OFBiz: INVOICE.DUE_DATE, INVOICE_TERM, ORDER_TERM, AGREEMENT_TERM). */
    public enum DueSource {
        INVOICE,
        INVOICE_TERM,
        ORDER_TERM,
        AGREEMENT_TERM,
        POLICY
    }
}
