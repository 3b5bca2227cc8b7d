package org.cartera.config.settings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept, in days. What an open item, a standing hold or a live account stands on stays all the same.
 *
 * @param at {@code cartera.retention.at}: the time of day of the removal, in the ERP's zone; empty: only when an administrator asks
 * @param facts {@code cartera.retention.facts}: former versions of the ERP's facts
 * @param decisions {@code cartera.retention.decisions}: the decision log; five years, so that a decision can be shown after the next audit
 * @param messages {@code cartera.retention.messages}: the words of delivered messages
 * @param runs {@code cartera.retention.runs}: finished runs with their figures
 * @param dryRuns {@code cartera.retention.dryRuns}: dry runs
 * @param checks {@code cartera.retention.checks}: what order checks were decided from; as long as the decision log
 * @param notices {@code cartera.retention.notices}: news about releases for our people
 * @param comparisons {@code cartera.retention.comparisons}: customers' own lists with their signed papers; as long as the decision log
 * @param statements {@code cartera.retention.statements}: kept statements with their files; ten years, as Colombia's merchants keep their
 *     papers (Ley 962 of 2005, article 28)
 * @param bank {@code cartera.retention.bank}: lines of the bank with what they pay; as long
 */
public record RetentionSettings(
        @Nullable LocalTime at,
        int facts,
        int decisions,
        int messages,
        int runs,
        int dryRuns,
        int checks,
        int notices,
        int comparisons,
        int statements,
        int bank) {

    static RetentionSettings read(SettingsReader reader) {
        return new RetentionSettings(
                reader.optionalTime("cartera.retention.at", "04:30"),
                reader.whole("cartera.retention.facts", 60, 7, 3_650),
                reader.whole("cartera.retention.decisions", 1_826, 365, 7_305),
                reader.whole("cartera.retention.messages", 1_096, 90, 7_305),
                reader.whole("cartera.retention.runs", 731, 90, 7_305),
                reader.whole("cartera.retention.dryRuns", 30, 1, 731),
                reader.whole("cartera.retention.checks", 1_826, 365, 7_305),
                reader.whole("cartera.retention.notices", 180, 7, 7_305),
                reader.whole("cartera.retention.comparisons", 1_826, 365, 7_305),
                reader.whole("cartera.retention.statements", 3_653, 365, 7_305),
                reader.whole("cartera.retention.bank", 3_653, 365, 7_305));
    }
}
