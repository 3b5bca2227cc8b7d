/**
 * Amounts of money and sums kept apart by currency.
 * An amount always carries its currency and has exactly that currency's minor units.
 * Rounding happens through one door only, and the caller names the mode.
 * Amounts of different currencies are never added; several live side by side in {@link org.cartera.domain.money.Balances}.
 * It does not know exchange rates: only an exposure against a limit converts, and says at which rate.
 */
@NullMarked
package org.cartera.domain.money;

import org.jspecify.annotations.NullMarked;
