package org.cartera.domain.negotiation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The most that a role may concede by itself (S3-2, S4-13). Every end is inclusive: what equals it may still be granted.
 *
 * @param instalments parts of a payment plan; null: any number
 * @param planDays calendar days from the agreement to the plan's last payment; null: any number
 * @param promiseDays calendar days from the agreement to the promised day; null: any number
 * @param discount the part of what a plan is about that need not be paid, from 0 to 1; 0: all of it is to be paid
 * @param downPayment the first payment of a plan is at least this part of all its payments, from 0 to 1; amounts are rounded
 *     down to the currency's smallest unit. A plan of one part has no first payment apart
 */
public record Envelope(
        @Nullable Integer instalments,
        @Nullable Integer planDays,
        @Nullable Integer promiseDays,
        BigDecimal discount,
        BigDecimal downPayment) {

    public Envelope {
        if (!isShare(discount) || !isShare(downPayment)) {
            throw new IllegalArgumentException(
                    "Discount and down payment lie between 0 and 1, not " + discount + " and " + downPayment);
        }
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Whatever time is needed, as long as all is paid. */
    public static Envelope standard() {
        return new Envelope(null, null, null, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** What of the terms goes beyond it, each with what is asked and what may be granted; empty where nothing does. */
    public List<Ground> beyond(Concession terms) {
        List<Ground> beyond = new ArrayList<>();
        if (terms.kind() == Concession.Kind.PROMISE) {
            longer("promise-days", terms.days(), promiseDays, beyond);
            return beyond;
        }
        if (instalments != null && terms.parts().size() > instalments) {
            beyond.add(ground("instalments", Measure.count(terms.parts().size()), Measure.count(instalments)));
        }
        longer("plan-days", terms.days(), planDays, beyond);
        if (terms.discount().isMoreThan(terms.total().times(discount, RoundingMode.DOWN))) {
            beyond.add(ground("discount", Measure.share(terms.discountShare()), Measure.share(discount)));
        }
        boolean several = terms.parts().size() > 1;
        if (several
                && terms.paid()
                        .times(downPayment, RoundingMode.DOWN)
                        .isMoreThan(terms.parts().get(0).amount())) {
            beyond.add(ground("down-payment", Measure.share(terms.downPaymentShare()), Measure.share(downPayment)));
        }
        return beyond;
    }

    private static void longer(String rule, int days, @Nullable Integer most, List<Ground> beyond) {
        if (most != null && days > most) {
            beyond.add(ground(rule, Measure.days(days), Measure.days(most)));
        }
    }

    private static Ground ground(String rule, Measure asked, Measure granted) {
        return Ground.of("concession." + rule, asked, granted);
    }
}
