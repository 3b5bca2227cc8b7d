package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What credit the imagined distributor granted to a customer; it stands in Cartera, not in the ERP.
 *
 * @param status as Cartera names it: {@code OK}, {@code WATCH}, {@code SUSPENDED} or {@code CASH_ONLY}
 * @param currency of the limit
 * @param limit above zero
 * @param validThrough last day of the limit; null where it does not expire
 */
public record GrantedCredit(
        String organisation,
        String customer,
        String status,
        String currency,
        BigDecimal limit,
        @Nullable LocalDate validThrough) {}
