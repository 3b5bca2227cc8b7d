package org.cartera.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HealthServletTest {

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
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("application", true);
        checks.put("database", false);

        assertThat(HealthServlet.json(false, checks))
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"application\",\"status\":\"UP\"},"
                        + "{\"name\":\"database\",\"status\":\"DOWN\"}]}");
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
