package org.cartera.web.health;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.Vitals;

/** Answers {@code /health}, {@code /health/live} and {@code /health/ready}; {@code /health} is the same as ready. */
@WebServlet(
        name = "health",
        urlPatterns = {"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(HealthServlet.class.getName());
    private static final int DATABASE_SECONDS = 3;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private transient DataSource database;

    @Inject
    private transient Vitals vitals;

    private transient volatile boolean schemaSeen;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("application", true);
        if (!request.getServletPath().endsWith("/live")) {
            boolean answers = databaseAnswers(database);
            checks.put("database", answers);
            checks.put("schema", answers && schemaIsCurrent());
        }
        boolean up = !checks.containsValue(false);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json(up, checks));
    }

    /** Once this version's migrations are applied, they stay applied. */
    private boolean schemaIsCurrent() {
        if (!schemaSeen) {
            schemaSeen = vitals.storeIsReady();
        }
        return schemaSeen;
    }

    /** A database that refuses is the answer "down"; the reason goes to the log, because anybody may ask. */
    static boolean databaseAnswers(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(DATABASE_SECONDS);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "Not ready: Cartera's database gives no connection", e);
            return false;
        }
    }

    static String json(boolean up, Map<String, Boolean> checks) {
        return checks.entrySet().stream()
                .map(check -> "{\"name\":\"" + check.getKey() + "\",\"status\":\"" + word(check.getValue()) + "\"}")
                .collect(Collectors.joining(",", "{\"status\":\"" + word(up) + "\",\"checks\":[", "]}"));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
