package org.cartera.config.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How runs are carried out, and what one takes when whoever starts it says nothing else.
 *
 * @param organisation {@code cartera.organisation}: the ERP's id of the selling organisation
 * @param businessDate {@code cartera.businessDate}: a fixed business date, for the demo and for trials on old data; unset means
 *     today in the organisation's zone
 * @param rejectedMaxShare {@code cartera.rejected.maxShare}: the share of the rows read, 0 to 1, past which a run stops before
 *     it decides
 * @param node {@code cartera.node}: this server's name, the same after a restart and no other server's; unset means host and port
 * @param schedule {@code cartera.run.schedule}: when tonight's run starts by itself, as {@code 02:00} for the organisation above
 *     or {@code Andina=02:00,Norte=03:30}; empty means never
 * @param statementSchedule {@code cartera.statements.schedule}: when last month's statements are produced and sent by themselves, as
 *     {@code 2 05:00}, the second of each month from five on, for the organisation above, or {@code Andina=2 05:00,Norte=5 20:00};
 *     empty means never
 * @param takeoverSeconds {@code cartera.run.takeoverSeconds}: after this long without a sign of life a run's server is given up for
 *     dead and another one, or the same one when it is back, goes on; the same on all servers
 * @param chunk {@code cartera.run.chunk}: customers decided in one transaction
 * @param maxClockSkewMinutes {@code cartera.erp.maxClockSkewMinutes}: how far the ERP's clock may be from ours
 * @param overlapMinutes {@code cartera.erp.overlapMinutes}: how far an incremental read looks back before the last snapshot,
 *     because the ERP's rows become visible later than their stamps
 * @param tries {@code cartera.dispatch.tries}: after this many failed tries a message is given up
 * @param pauseMinutes {@code cartera.dispatch.pauseMinutes}: between the first two tries; doubled each time
 * @param workers {@code cartera.dispatch.workers}: how many messages this server delivers at once
 * @param dispatchOff {@code cartera.dispatch.off}: nothing leaves this server, neither within a run nor between runs; messages
 *     wait in the outbox until it is set no longer
 */
public record RunSettings(
        String organisation,
        @Nullable LocalDate businessDate,
        BigDecimal rejectedMaxShare,
        @Nullable String node,
        String schedule,
        String statementSchedule,
        int takeoverSeconds,
        int chunk,
        int maxClockSkewMinutes,
        int overlapMinutes,
        int tries,
        int pauseMinutes,
        int workers,
        boolean dispatchOff) {

    static RunSettings read(SettingsReader reader) {
        return new RunSettings(
                reader.text("cartera.organisation", "Company"),
                reader.optionalDate("cartera.businessDate"),
                reader.share("cartera.rejected.maxShare", "0.20"),
                reader.optionalText("cartera.node"),
                reader.text("cartera.run.schedule", ""),
                reader.text("cartera.statements.schedule", ""),
                reader.whole("cartera.run.takeoverSeconds", 60, 10, 3600),
                reader.whole("cartera.run.chunk", 200, 1, 5000),
                reader.whole("cartera.erp.maxClockSkewMinutes", 5, 1, 1440),
                reader.whole("cartera.erp.overlapMinutes", 10, 1, 1440),
                reader.whole("cartera.dispatch.tries", 6, 1, 50),
                reader.whole("cartera.dispatch.pauseMinutes", 5, 1, 1440),
                reader.whole("cartera.dispatch.workers", 3, 1, 16),
                reader.flag("cartera.dispatch.off"));
    }
}
