package org.cartera.domain.bank;

import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one account of ours: what stands before its lines.
 *
 * @param id the bank's number of the statement; null where it gives none
 * @param account as in {@link BankLine#account}
 * @param from the first day told of, inclusive; null where untold
 * @param through the last day told of, inclusive; null where untold
 * @param opening the booked balance before the first line; null where the format has none (camt.054, most CSV)
 * @param closing the booked balance after the last line; null where the format has none
 */
public record BankStatement(
        @Nullable String id,
        String account,
        Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable Money opening,
        @Nullable Money closing) {}
