package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An approved sales order that is not yet fully invoiced: exposure to come (K9).
 *
 * @param account the bill-to customer, whose credit it uses
 * @param soldTo who ordered, where that is somebody else
 * @param deliverBy the latest promised delivery; null where none is promised
 * @param notInvoiced ordered, not cancelled, neither shipped nor invoiced; never negative
 * @param shippedNotInvoiced shipped and not invoiced; never negative
 */
public record OpenOrder(
        OrderId id,
        AccountKey account,
        @Nullable CustomerId soldTo,
        LocalDate ordered,
        @Nullable LocalDate deliverBy,
        String status,
        Money notInvoiced,
        Money shippedNotInvoiced) {}
