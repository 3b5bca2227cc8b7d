package org.cartera.domain.negotiation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;

/**
 * Terms that somebody wants to grant a customer: a promise to wait for, or a payment plan (S4-13).
 *
 * @param madeOn the day on which they were agreed with the customer; days are counted from it
 * @param items what they are about; empty: the whole account in the currency of the total
 * @param total what is open of it; a plan whose parts come to less concedes the rest as a discount
 * @param parts at least one, by date; of a promise exactly one
 * @param agreedBy who agreed for the customer, by name; empty where not noted
 */
public record Concession(
        AccountKey account,
        Kind kind,
        LocalDate madeOn,
        Set<InstalmentId> items,
        Money total,
        List<PaymentPlan.Part> parts,
        String agreedBy) {
    private static final int DECIMALS = 4;

    public Concession {
        items = Set.copyOf(items);
        parts = List.copyOf(parts);
        if (kind == Kind.PROMISE && parts.size() != 1) {
            throw new IllegalArgumentException("A promise is one payment, not " + parts.size());
        }
        if (kind == Kind.PLAN && sum(parts).isMoreThan(total)) {
            throw new IllegalArgumentException("The parts come to " + sum(parts) + ", more than the open " + total);
        }
    }

    /** What is to be written down once the terms are granted. */
    public enum Kind {
        PROMISE,
        PLAN
    }

    /** A promise: what it leaves open is not conceded, it stays owed. */
    public static Concession of(Promise promise) {
        return new Concession(
                promise.account(),
                Kind.PROMISE,
                promise.madeOn(),
                promise.items(),
                promise.amount(),
                List.of(new PaymentPlan.Part(promise.due(), promise.amount())),
                promise.promisedBy());
    }

    /** @param total what is open of what the plan is about */
    public static Concession of(PaymentPlan plan, Money total) {
        return new Concession(
                plan.account(), Kind.PLAN, plan.madeOn(), plan.items(), total, plan.parts(), plan.agreedBy());
    }

    /** Only for a plan. */
    public PaymentPlan plan() {
        return new PaymentPlan("new", account, madeOn, items, parts, agreedBy, null);
    }

    /** Only for a promise. */
    public Promise promise() {
        return new Promise("new", account, paid(), madeOn, lastDay(), items, agreedBy, null);
    }

    /** What all parts come to. */
    public Money paid() {
        return sum(parts);
    }

    private static Money sum(List<PaymentPlan.Part> parts) {
        return parts.stream().map(PaymentPlan.Part::amount).reduce(Money::plus).orElseThrow();
    }

    public LocalDate lastDay() {
        return parts.get(parts.size() - 1).due();
    }

    /** Calendar days from the day of the agreement to its last payment. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(madeOn, lastDay()));
    }

    /** What would not be asked for any more. */
    public Money discount() {
        return total.minus(paid());
    }

    /** The part of the total that is conceded, from 0 to 1, to four decimals, half up. */
    public BigDecimal discountShare() {
        return share(discount(), total);
    }

    /** What is paid on the first day, as a part of all that is paid, from 0 to 1, to four decimals, half up. */
    public BigDecimal downPaymentShare() {
        return share(parts.get(0).amount(), paid());
    }

    private static BigDecimal share(Money part, Money whole) {
        return part.amount().divide(whole.amount(), DECIMALS, RoundingMode.HALF_UP);
    }
}
