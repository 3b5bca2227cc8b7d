package org.cartera.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aSystemPropertyBeatsTheEnvironmentWhichBeatsTheFileWhichBeatsTheDefault() {
        Map<String, String> property = Map.of("cartera.http.port", "1");
        Map<String, String> environment = Map.of("CARTERA_HTTP_PORT", "2", "CARTERA_DB_POOL", "12");
        Map<String, String> file =
                Map.of("cartera.http.port", "3", "cartera.db.pool", "13", "cartera.server.heap", "1024");

        Settings settings = Settings.read(new SettingSources(property, environment, file));

        assertThat(settings.http().port()).isEqualTo(1);
        assertThat(settings.database().poolSize()).isEqualTo(12);
        assertThat(settings.server().heapMegabytes()).isEqualTo(1024);
        assertThat(settings.http().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void anUnknownKeyStopsTheStartWhereverItIsWritten() {
        assertThatThrownBy(() -> Settings.read(new SettingSources(
                        Map.of("cartera.htp.port", "1", "java.home", "/x"),
                        Map.of("CARTERA_DB_URI", "x", "HOME", "/root"),
                        Map.of("cartera.mail.hots", "x"))))
                .isInstanceOf(SettingsInvalidException.class)
                .hasMessageContaining("cartera.htp.port is not a setting")
                .hasMessageContaining("CARTERA_DB_URI is not a setting")
                .hasMessageContaining("cartera.mail.hots is not a setting")
                .hasMessageNotContaining("HOME");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(() -> properties(Map.of(
                        "cartera.http.port", "0",
                        "cartera.rejected.maxShare", "5",
                        "cartera.businessDate", "30/11/2026",
                        "cartera.erp.zone", "Bogota")))
                .hasMessageContaining("cartera.http.port is \"0\" but must be a whole number from 1 to 65535")
                .hasMessageContaining("cartera.rejected.maxShare is \"5\" but must be a share from 0 to 1")
                .hasMessageContaining("cartera.businessDate is \"30/11/2026\" but must be a date")
                .hasMessageContaining("cartera.erp.zone is \"Bogota\" but must be a time zone");
    }

    @Test
    void bothEndsOfARangeAreAccepted() {
        assertThat(properties(Map.of("cartera.http.port", "65535")).http().port())
                .isEqualTo(65_535);
        assertThat(properties(Map.of("cartera.rejected.maxShare", "1")).run().rejectedMaxShare())
                .isEqualByComparingTo(BigDecimal.ONE);
        assertThat(properties(Map.of("cartera.rejected.maxShare", "0")).run().rejectedMaxShare())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void theTableShowsEveryKeyWithItsPlaceAndNoSecret() {
        Settings settings = properties(Map.of(
                "cartera.db.password", "hush1",
                "cartera.erp.password", "hush2",
                "cartera.erp.url", "jdbc:postgresql://db/erp?user=me&password=hush3&ssl=true"));

        assertThat(settings.table())
                .containsPattern("cartera.db.password +\\*{6} +system property")
                .contains("jdbc:postgresql://db/erp?user=me&password=******&ssl=true")
                .containsPattern("cartera.http.port +8080 +default")
                .doesNotContain("hush");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void theBusinessDateIsFixedOnlyWhenItIsSet() {
        assertThat(properties(Map.of()).run().businessDate()).isNull();
        assertThat(properties(Map.of("cartera.businessDate", "2010-01-04"))
                        .run()
                        .businessDate())
                .isEqualTo(LocalDate.of(2010, 1, 4));
    }

    @Test
    void peopleStaySignedInForHalfAnHourUnlessTheCompanyHasDecidedOtherwise() {
        assertThat(properties(Map.of()).session().minutes()).isEqualTo(30);
        assertThat(properties(Map.of("cartera.session.minutes", "480"))
                        .session()
                        .minutes())
                .isEqualTo(480);
        assertThatThrownBy(() -> properties(Map.of("cartera.session.minutes", "4")))
                .hasMessageContaining("cartera.session.minutes is \"4\" but must be a whole number from 5 to 1440");
    }

    @Test
    void aFlagNeedsNoValue() {
        assertThat(properties(Map.of("cartera.demo.reset", "")).demo().reset()).isTrue();
        assertThat(properties(Map.of("cartera.demo.reset", "true")).demo().reset())
                .isTrue();
        assertThat(properties(Map.of()).demo().reset()).isFalse();
    }

    private static Settings properties(Map<String, String> values) {
        return Settings.read(new SettingSources(values, Map.of(), Map.of()));
    }
}
