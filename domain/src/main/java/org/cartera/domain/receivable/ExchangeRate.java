package org.cartera.domain.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The ERP's dated rate (OFBiz: UOM_CONVERSION_DATED): one unit of {@code from} is worth {@code factor} units of
 * {@code to}.
 *
 * @param through last day, inclusive; null while it holds
 */
public record ExchangeRate(
        Currency from, Currency to, LocalDate since, @Nullable LocalDate through, BigDecimal factor) {}
