package org.cartera.config.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes when whoever starts it says nothing else.
 *
 * @param organisation {@code cartera.organisation}: the ERP's id of the selling organisation
 * @param businessDate {@code cartera.businessDate}: a fixed business date, for the demo and for trials on old data; unset means
 *     today in the organisation's zone
 * @param rejectedMaxShare {@code cartera.rejected.maxShare}: the share of the rows read, 0 to 1, past which a run stops before
 *     it decides
 */
public record RunSettings(String organisation, @Nullable LocalDate businessDate, BigDecimal rejectedMaxShare) {

    static RunSettings read(SettingsReader reader) {
        return new RunSettings(
                reader.text("cartera.organisation", "Company"),
                reader.optionalDate("cartera.businessDate"),
                reader.share("cartera.rejected.maxShare", "0.05"));
    }
}
