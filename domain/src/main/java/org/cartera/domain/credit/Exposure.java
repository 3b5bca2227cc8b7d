package org.cartera.domain.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is at risk with an account, in one currency, each term named and shown in both currencies (K9, K5).
 *
 * @param terms credits carry a negative amount
 */
public record Exposure(Currency currency, List<Term> terms) {

    public Exposure {
        terms = List.copyOf(terms);
    }

    /**
     * One part of the exposure.
     *
     * @param converted in the exposure's currency; null where there is no rate
     * @param rate units of the exposure's currency for one of the amount's; null where there is none
     */
    public record Term(Kind kind, Money amount, @Nullable Money converted, @Nullable BigDecimal rate) {}

    public enum Kind {
        OPEN_RECEIVABLES,
        SHIPPED_NOT_INVOICED,
        OPEN_ORDERS,
        /** Orders that the gate let pass and the ERP has not confirmed yet. */
        RESERVATIONS,
        /** Orders that the ERP has confirmed and no read shows yet. */
        COMMITMENTS,
        THIS_ORDER,
        UNAPPLIED_CASH,
        /** What bank lines bring and the ERP has not confirmed; negative. */
        PENDING_MATCHES,
        /** The valid insured or guaranteed part. */
        SECURED
    }

    /** This exposure with one more term, converted at the rate of the date where there is one. */
    public Exposure plus(Kind kind, Money amount, Rates rates, LocalDate asOf) {
        BigDecimal rate = rates.rate(amount.currency(), currency, asOf).orElse(null);
        Money converted =
                rate == null ? null : Money.rounded(currency, amount.amount().multiply(rate), RoundingMode.HALF_UP);
        List<Term> more = new ArrayList<>(terms);
        more.add(new Term(kind, amount, converted, rate));
        return new Exposure(currency, more);
    }

    /**
     * This exposure less what securities of the date cover of it. They cover at most what is at risk, so they never make
     * room by themselves; where the sum is unknown nothing is taken off.
     */
    public Exposure lessSecured(List<Security> securities, Rates rates, LocalDate asOf) {
        Exposure result = this;
        for (Security security : securities) {
            Money atRisk = result.total().map(Money::orZero).orElse(null);
            BigDecimal rate =
                    rates.rate(security.amount().currency(), currency, asOf).orElse(null);
            if (atRisk == null
                    || rate == null
                    || !security.isValidOn(asOf)
                    || !security.kind().lowersExposure()) {
                continue;
            }
            Money cover = Money.rounded(currency, security.amount().amount().multiply(rate), RoundingMode.HALF_UP)
                    .min(atRisk);
            if (!cover.isZero()) {
                List<Term> more = new ArrayList<>(result.terms());
                Money own = security.amount().currency().equals(currency) ? cover : security.amount();
                more.add(new Term(Kind.SECURED, own.negated(), cover.negated(), rate));
                result = new Exposure(currency, more);
            }
        }
        return result;
    }

    /** All terms of both, which are in one currency. */
    public Exposure and(Exposure other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Exposures in " + currency + " and " + other.currency + " do not add up");
        }
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new Exposure(currency, all);
    }

    /** This exposure without the terms of a part of it; what of the part does not stand here as it is, is taken off. */
    public Exposure less(Exposure part) {
        List<Term> left = new ArrayList<>(terms);
        for (Term term : part.terms) {
            if (!left.remove(term)) {
                Money converted = term.converted();
                left.add(new Term(
                        term.kind(),
                        term.amount().negated(),
                        converted == null ? null : converted.negated(),
                        term.rate()));
            }
        }
        return new Exposure(currency, left);
    }

    /** The sum, or empty where a term could not be converted: unknown, never guessed. */
    public Optional<Money> total() {
        Money sum = Money.zero(currency);
        for (Term term : terms) {
            Money converted = term.converted();
            if (converted == null) {
                return Optional.empty();
            }
            sum = sum.plus(converted);
        }
        return Optional.of(sum);
    }
}
