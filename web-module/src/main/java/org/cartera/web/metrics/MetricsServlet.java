package org.cartera.web.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.portfolio.Pulse;
import org.cartera.domain.portfolio.Vitals;
import org.cartera.domain.portfolio.VitalsReaders;
import org.jspecify.annotations.Nullable;

/** Answers {@code /metrics} in Prometheus' text format, to those who may read it. */
@WebServlet(name = "metrics", urlPatterns = "/metrics")
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    transient Requests requests;

    @Inject
    transient Vitals vitals;

    @Inject
    transient Pulse pulse;

    @Inject
    transient VitalsReaders readers;

    @Inject
    transient Clock clock;

    private transient PrometheusRegistry tables = new PrometheusRegistry();

    @Override
    public void init() {
        tables = new PrometheusRegistry();
        tables.register(new VitalSigns(vitals, pulse, clock));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!readers.admits(isLocal(request), token(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<MetricSnapshot> all = new ArrayList<>();
        tables.scrape().forEach(all::add);
        requests.registry().scrape().forEach(all::add);
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        response.setContentType(writer.getContentType());
        writer.write(response.getOutputStream(), new MetricSnapshots(all));
    }

    /** A proxy on this machine is local too, yet whom it speaks for is not. */
    private static boolean isLocal(HttpServletRequest request) throws IOException {
        boolean proxied = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !proxied && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static @Nullable String token(HttpServletRequest request) {
        String presented = request.getHeader("Authorization");
        return presented != null && presented.startsWith(BEARER) ? presented.substring(BEARER.length()) : null;
    }
}
