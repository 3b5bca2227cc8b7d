package org.cartera.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cartera.config.settings.SettingSources;
import org.cartera.config.settings.Settings;
import org.junit.jupiter.api.Test;

class BootCommandsTest {

    @Test
    void theDefaultDataSourceAndTheBatchRepositoryShareOnePool() {
        String commands = BootCommands.afterBoot(settings(Map.of("cartera.db.pool", "33")));

        assertThat(commands)
                .contains("--maxpoolsize=33 ")
                .contains("set resources.jdbc-resource.jdbc/__default.pool-name=carteraPool")
                .contains("set-batch-runtime-configuration --datasourcelookupname=jdbc/__default --schemaname=public");
        assertThat(commands.lines().filter(line -> line.startsWith("create-jdbc-connection-pool")))
                .hasSize(1);
    }

    @Test
    void noPasswordIsWrittenIntoTheFile() {
        String commands = BootCommands.afterBoot(settings(Map.of(
                "cartera.db.url", "jdbc:postgresql://db/x",
                "cartera.db.password", "hush1",
                "cartera.mail.password", "hush2")));

        assertThat(commands)
                .doesNotContain("hush")
                .contains("password=${ENV=CARTERA_DB_PASSWORD}")
                .contains("--auth=true --password=${ENV=CARTERA_MAIL_PASSWORD}");
    }

    @Test
    void mailGoesToTheServerOfTheSettingsWithoutALoginUnlessOneIsSet() {
        String commands = BootCommands.afterBoot(settings(Map.of(
                "cartera.mail.host", "mail.example.test",
                "cartera.mail.port", "2525",
                "cartera.mail.from", "cobros@example.test")));

        assertThat(commands)
                .contains("create-javamail-resource --mailhost=mail.example.test --mailuser=cartera "
                        + "--fromaddress=cobros@example.test --property=mail.smtp.port=2525 mail/cartera");
    }

    @Test
    void theServerListensOnlyWhereTheSettingsSay() {
        assertThat(BootCommands.beforeBoot(settings(Map.of()))).endsWith("http-listener.address=127.0.0.1\n");
        assertThat(BootCommands.beforeBoot(settings(Map.of("cartera.http.address", "0.0.0.0"))))
                .endsWith("http-listener.address=0.0.0.0\n");
    }

    private static Settings settings(Map<String, String> values) {
        return Settings.read(new SettingSources(values, Map.of(), Map.of()));
    }
}
