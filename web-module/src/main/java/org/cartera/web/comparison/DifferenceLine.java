package org.cartera.web.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Words;

/**
 * A difference in a list.
 *
 * @param age days since it was found
 * @param late days past the day by which it answers; negative before it
 */
public record DifferenceLine(
        Difference difference, String customerName, String topic, String department, int age, int late) {

    static DifferenceLine of(Difference one, String customerName, LocalDate today, Words words) {
        return new DifferenceLine(
                one,
                customerName,
                words.text("topic." + one.topic()),
                words.named("department", one.department()),
                (int) ChronoUnit.DAYS.between(one.opened(), today),
                (int) ChronoUnit.DAYS.between(one.due(), today));
    }

    public long id() {
        return difference.id();
    }

    public Money amount() {
        return difference.amount();
    }

    /** Ranges of age by which the list can be narrowed. */
    String range() {
        return age <= 7 ? "7" : age <= 30 ? "30" : "more";
    }
}
