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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.Pulse;
import org.cartera.domain.portfolio.Vitals;
import org.jspecify.annotations.Nullable;

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

    @Inject
    private transient Pulse pulse;

    @Inject
    private transient Clock clock;

    private transient volatile boolean schemaSeen;

    /**
     * One check.
     *
     * @param up null where nothing is known yet
     * @param required whether the server is of no use without it
     */
    record Check(String name, @Nullable Boolean up, boolean required) {
        String json() {
            return "{\"name\":\"" + name + "\",\"status\":\"" + (up == null ? "UNKNOWN" : word(up)) + "\""
                    + (required ? "}" : ",\"required\":false}");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("application", true, true));
        if (!request.getServletPath().endsWith("/live")) {
            boolean answers = databaseAnswers(database);
            checks.add(new Check("database", answers, true));
            checks.add(new Check("schema", answers && schemaIsCurrent(), true));
            checks.addAll(told(pulse.last().orElse(null), clock.instant()));
        }
        boolean up = isUp(checks);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json(up, checks));
    }

    /** Without the ERP screens, gate and messages go on from the last read, so no load balancer is to turn away from here. */
    static List<Check> told(Pulse.@Nullable Beat beat, Instant now) {
        return List.of(
                new Check("erp", beat == null ? null : beat.answersAt(now), false),
                new Check("facts", beat == null ? null : beat.isFreshAt(now), false));
    }

    static boolean isUp(List<Check> checks) {
        return checks.stream().noneMatch(check -> check.required() && !Boolean.TRUE.equals(check.up()));
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

    static String json(boolean up, List<Check> checks) {
        return checks.stream()
                .map(Check::json)
                .collect(Collectors.joining(",", "{\"status\":\"" + word(up) + "\",\"checks\":[", "]}"));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
