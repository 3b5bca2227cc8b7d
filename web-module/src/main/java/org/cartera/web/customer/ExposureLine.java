package org.cartera.web.customer;

import java.util.List;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Money;
import org.cartera.web.view.ExposureBar;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One term of the exposure, in its own currency and in the limit's (K5, K9). */
public record ExposureLine(Exposure.Term term, Words words) {

    static List<ExposureLine> of(Exposure exposure, Words words) {
        return exposure.terms().stream()
                .map(term -> new ExposureLine(term, words))
                .toList();
    }

    /** Orders, approved or being entered, stand apart from what is used already; null where a rate is missing. */
    static @Nullable ExposureBar bar(Exposure exposure, @Nullable Money limit) {
        Money used = Money.zero(exposure.currency());
        Money ordered = used;
        for (Exposure.Term term : exposure.terms()) {
            Money converted = term.converted();
            if (converted == null) {
                return null;
            }
            switch (term.kind()) {
                case OPEN_ORDERS, RESERVATIONS, COMMITMENTS, THIS_ORDER -> ordered = ordered.plus(converted);
                case OPEN_RECEIVABLES, SHIPPED_NOT_INVOICED, UNAPPLIED_CASH, PENDING_MATCHES, SECURED ->
                    used = used.plus(converted);
            }
        }
        return new ExposureBar(used, ordered, limit);
    }

    public String getName() {
        return words.text("exposure." + term.kind());
    }

    public Money getAmount() {
        return term.amount();
    }

    public @Nullable Money getConverted() {
        return term.converted();
    }

    /** The ERP's rate of the date; empty in the limit's own currency, and said where there is none. */
    public String getRate() {
        java.math.BigDecimal rate = term.rate();
        if (rate == null) {
            return words.text("exposure.noRate");
        }
        Money converted = term.converted();
        boolean same =
                converted != null && converted.currency().equals(term.amount().currency());
        return same ? "" : rate.stripTrailingZeros().toPlainString();
    }
}
