package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import org.cartera.domain.money.Money;

/**
 * What is missing of what some items owe, held against shares of it. Each item may be rounded by itself: one unit of the smallest coin
 * that people use, an item.
 *
 * <p>Nearly all shares are far off, so each is held against it roughly first, in floating point and with far more room than that can
 * err; only what comes near is worked out exactly.
 */
final class Gap {
    /** Of what is owed: doubles err by less than a millionth of that. */
    private static final double ROOM = 1e-9;

    private final BigDecimal missing;
    private final BigDecimal owed;
    private final BigDecimal coins;
    private final BigDecimal items;
    private final double aboutMissing;
    private final double aboutOwed;
    private final double room;

    /** @param items how many owe it */
    Gap(Money missing, Money owed, int items) {
        this.missing = missing.amount();
        this.owed = owed.amount();
        this.items = BigDecimal.valueOf(items);
        this.coins = this.items.multiply(coin(missing));
        this.aboutMissing = this.missing.doubleValue();
        this.aboutOwed = this.owed.doubleValue();
        this.room = items + 1 + Math.abs(aboutOwed) * ROOM;
    }

    /** Whether it is this share. */
    boolean is(Part part) {
        return Math.abs(aboutMissing - aboutOwed * part.about()) <= room
                && missing.subtract(owed.multiply(part.share())).abs().compareTo(coins) <= 0;
    }

    /** Whether it is more than this share and a unit of the currency, an item. */
    boolean isMoreThan(Part part) {
        double over = aboutMissing - aboutOwed * part.about();
        if (Math.abs(over) > 2 * room) {
            return over > 0;
        }
        return missing.compareTo(owed.multiply(part.share()).add(items)) > 0;
    }

    /** Pesos are paid without cents. */
    private static BigDecimal coin(Money money) {
        return money.currency().getCurrencyCode().equals("COP") ? BigDecimal.ONE : new BigDecimal("0.01");
    }

    /**
     * @param share from 0 to 1
     * @param about the same, roughly
     */
    record Part(BigDecimal share, double about) {
        static Part of(BigDecimal share) {
            return new Part(share, share.doubleValue());
        }
    }
}
