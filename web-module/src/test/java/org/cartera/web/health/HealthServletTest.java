package org.cartera.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.Pulse.Beat;
import org.cartera.web.health.HealthServlet.Check;
import org.junit.jupiter.api.Test;

class HealthServletTest {
    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    @Test
    void aDatabaseThatRefusesIsDown() {
        assertThat(HealthServlet.databaseAnswers(database(() -> {
                    throw new SQLException("the pool is empty");
                })))
                .isFalse();
    }

    @Test
    void aDatabaseThatAnswersIsUpAndAStaleConnectionIsDown() {
        assertThat(HealthServlet.databaseAnswers(database(() -> connection(true))))
                .isTrue();
        assertThat(HealthServlet.databaseAnswers(database(() -> connection(false))))
                .isFalse();
    }

    @Test
    void theAnswerNamesEachCheck() {
        List<Check> checks = List.of(new Check("application", true, true), new Check("database", false, true));

        assertThat(HealthServlet.isUp(checks)).isFalse();
        assertThat(HealthServlet.json(false, checks))
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"application\",\"status\":\"UP\"},"
                        + "{\"name\":\"database\",\"status\":\"DOWN\"}]}");
    }

    @Test
    void anErpThatIsAwayIsToldAndLeavesTheServerReady() {
        List<Check> checks = HealthServlet.told(new Beat(false, NOW, NOW, NOW.minusSeconds(3_600)), NOW);

        assertThat(HealthServlet.json(true, checks))
                .contains("{\"name\":\"erp\",\"status\":\"DOWN\",\"required\":false}")
                .contains("{\"name\":\"facts\",\"status\":\"UP\",\"required\":false}");
        assertThat(HealthServlet.isUp(checks)).isTrue();
    }

    @Test
    void anErpThatKeepsTheLookWaitingDoesNotAnswer() {
        Beat old = new Beat(true, NOW.minusSeconds(181), NOW.minusSeconds(181), NOW);

        assertThat(HealthServlet.told(old, NOW).get(0).up()).isFalse();
        assertThat(HealthServlet.told(old, NOW.minusSeconds(1)).get(0).up()).isTrue();
    }

    @Test
    void factsOfANightThatWasMissedAreNotFresh() {
        assertThat(fresh(NOW.minusSeconds(36 * 3_600))).isTrue();
        assertThat(fresh(NOW.minusSeconds(36 * 3_600 + 1))).isFalse();
        assertThat(fresh(null)).isFalse();
        assertThat(HealthServlet.told(null, NOW))
                .extracting(Check::up)
                .as("before the first look")
                .containsOnlyNulls();
    }

    private static Boolean fresh(Instant oldest) {
        return HealthServlet.told(new Beat(true, NOW, NOW, oldest), NOW).get(1).up();
    }

    private static DataSource database(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                HealthServletTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connections.call());
    }

    private static Connection connection(boolean valid) {
        return (Connection) Proxy.newProxyInstance(
                HealthServletTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("isValid") ? valid : null);
    }
}
