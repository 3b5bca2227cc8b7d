package org.cartera.domain.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How long lines may be under way between two ledgers, and who answers for a difference by when.
 *
 * @param transitDays days, inclusive, that money or a credit booked by one side may need to reach the other
 * @param timingDays days before his date, inclusive, within which an invoice of ours may not be in his books yet
 * @param matchDays days, inclusive, by which an equal amount may be dated apart and still be the same line
 * @param priceShare share of a document, inclusive, up to which an amount that differs may be a price or a quantity
 * @param duties by topic; a topic without one needs nobody
 */
public record ComparisonPolicy(
        int transitDays, int timingDays, int matchDays, BigDecimal priceShare, Map<Topic, Duty> duties) {

    public ComparisonPolicy {
        duties = Map.copyOf(duties);
        if (transitDays < 0 || timingDays < 0 || matchDays < 0 || priceShare.signum() < 0) {
            throw new IllegalArgumentException("Days and share of a comparison must not be negative: " + transitDays
                    + ", " + timingDays + ", " + matchDays + ", " + priceShare);
        }
    }

    /**
     * @param department in the words of disputes: {@code BILLING}, {@code SALES}, {@code COLLECTIONS} …
     * @param businessDays from the day of the comparison to the day by which it answers; 0 or more
     */
    public record Duty(String department, int businessDays) {
        public Duty {
            if (businessDays < 0 || businessDays > 365) {
                throw new IllegalArgumentException("A deadline of 0 to 365 business days, not " + businessDays);
            }
        }
    }

    /**
     * What Cartera is shipped with. A transfer between banks takes up to three business days over a long weekend, so a week; an
     * invoice is booked by the customer within five days; prices differ by a fifth at the most. Rounding needs nobody.
     */
    public static ComparisonPolicy standard() {
        return new ComparisonPolicy(
                7,
                5,
                5,
                new BigDecimal("0.2"),
                Map.ofEntries(
                        Map.entry(Topic.WITHHOLDING, new Duty("BILLING", 5)),
                        Map.entry(Topic.EARLY_PAYMENT_DISCOUNT, new Duty("SALES", 5)),
                        Map.entry(Topic.BANK_FEE, new Duty("COLLECTIONS", 5)),
                        Map.entry(Topic.PRICE, new Duty("SALES", 5)),
                        Map.entry(Topic.SETTLED_HERE, new Duty("COLLECTIONS", 3)),
                        Map.entry(Topic.UNEXPLAINED, new Duty("COLLECTIONS", 3)),
                        Map.entry(Topic.UNKNOWN_TO_US, new Duty("COLLECTIONS", 3)),
                        Map.entry(Topic.REPEATED, new Duty("COLLECTIONS", 5)),
                        Map.entry(Topic.UNKNOWN_TO_THEM, new Duty("BILLING", 3)),
                        Map.entry(Topic.IN_TRANSIT, new Duty("COLLECTIONS", 5)),
                        Map.entry(Topic.TIMING, new Duty("BILLING", 10))));
    }

    public Optional<Duty> dutyFor(Finding finding) {
        return finding.difference().isZero() ? Optional.empty() : Optional.ofNullable(duties.get(finding.topic()));
    }
}
