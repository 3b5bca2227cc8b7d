package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.receivable.ErpSource;

/**
 * What must hold before a run reads: the clocks agree, and the ERP's payments are fresh, because reminding customers who
 * paid yesterday is worse than reminding a day late.
 *
 * @param maxClockSkew how far the ERP's clock may be from ours; 5 minutes by default
 * @param maxPaymentAge business days that the newest payment entry may be old, inclusive; 0 switches the check off
 */
public record Preflight(Duration maxClockSkew, int maxPaymentAge) {

    /** The grounds on which the run must not start; none: it may. */
    public List<Ground> objections(
            ErpSource.Probe probe, Instant now, LocalDate businessDate, ZoneId zone, BusinessCalendar calendar) {
        List<Ground> objections = new ArrayList<>();
        Duration skew = Duration.between(now, probe.clock()).abs();
        if (skew.compareTo(maxClockSkew) > 0) {
            objections.add(Ground.of("preflight.clock", Measure.count((int) skew.toSeconds()), Measure.count((int)
                    maxClockSkew.toSeconds())));
        }
        if (maxPaymentAge > 0) {
            Instant newest = probe.newestPaymentEntry();
            LocalDate entered = newest == null ? null : newest.atZone(zone).toLocalDate();
            int age = entered == null ? Integer.MAX_VALUE : calendar.businessDaysBetween(entered, businessDate);
            if (age > maxPaymentAge) {
                objections.add(Ground.of(
                        "preflight.payments",
                        entered == null ? Measure.unknown() : Measure.date(entered),
                        Measure.days(maxPaymentAge)));
            }
        }
        return objections;
    }

    /** Throws {@link PreflightFailed} where there is an objection. */
    public void check(
            ErpSource.Probe probe, Instant now, LocalDate businessDate, ZoneId zone, BusinessCalendar calendar) {
        List<Ground> objections = objections(probe, now, businessDate, zone, calendar);
        if (!objections.isEmpty()) {
            throw new PreflightFailed(objections);
        }
    }
}
