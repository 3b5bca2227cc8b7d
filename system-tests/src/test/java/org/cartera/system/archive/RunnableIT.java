package org.cartera.system.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cartera.system.harness.CarteraServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The runnable as somebody starts it who has nothing but a JDK. */
@Execution(ExecutionMode.CONCURRENT)
class RunnableIT {

    @Test
    void itStartsWithSettingsAloneSurvivesAKillAndLeavesNothingRunning()
            throws InterruptedException, IOException, SQLException {
        CarteraServer server = CarteraServer.start("runnable", Map.of("cartera.db.password", "a-secret-of-mine"));
        try {
            assertThat(server.printed())
                    .contains("cartera.http.port")
                    .contains("system property")
                    .doesNotContain("a-secret-of-mine");
            HttpResponse<String> health = server.get("/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"database\",\"status\":\"UP\"");
            assertThat(serverLog(server))
                    .as("a second server on this machine would find this one")
                    .doesNotContain("Hazelcast Instance Bound");
            execute(server, "CREATE TABLE kept (words text)");

            server.killLauncher();
            server.start();

            assertThat(server.printed()).contains("a killed Cartera had left behind");
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            execute(server, "SELECT words FROM kept");
        } finally {
            server.close();
        }
        assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(server.data().toString())))
                .isEmpty();
    }

    @Test
    void anUnknownSettingStopsTheStartAndIsNamed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> CarteraServer.start("unknown-setting", Map.of("cartera.htp.port", "1"))))
                .hasMessageContaining("cartera.htp.port is not a setting of Cartera");
    }

    private static String serverLog(CarteraServer server) throws IOException {
        return Files.readString(server.data().resolve("log/server.log"));
    }

    private static void execute(CarteraServer server, String sql) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
