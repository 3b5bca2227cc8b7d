package org.cartera.config.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.cartera.config.settings.SettingsInvalidException;
import org.cartera.domain.customer.OrganisationId;
import org.junit.jupiter.api.Test;

class SettingsWiringTest {
    private static final OrganisationId STANDARD = new OrganisationId("Andina");

    @Test
    void aTimeAloneIsTheScheduleOfTheStandardOrganisation() {
        assertThat(SettingsWiring.schedule("02:00", STANDARD)).isEqualTo(Map.of(STANDARD, LocalTime.of(2, 0)));
    }

    @Test
    void severalOrganisationsHaveTheirOwnTimes() {
        assertThat(SettingsWiring.schedule("Andina=02:00, Norte=03:30", STANDARD))
                .isEqualTo(Map.of(STANDARD, LocalTime.of(2, 0), new OrganisationId("Norte"), LocalTime.of(3, 30)));
    }

    @Test
    void anEmptyScheduleStartsNothing() {
        assertThat(SettingsWiring.schedule("", STANDARD)).isEmpty();
    }

    @Test
    void aScheduleThatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> SettingsWiring.schedule("at night", STANDARD))
                .isInstanceOf(SettingsInvalidException.class)
                .hasMessageContaining("cartera.run.schedule");
    }
}
