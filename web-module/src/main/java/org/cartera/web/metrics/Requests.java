package org.cartera.web.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The requests of this server by kind, method and status, with the time that they took. */
@ApplicationScoped
public class Requests {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram seconds = Histogram.builder()
            .name("cartera_http_request_seconds")
            .help("Requests of this server and the time they took")
            .labelNames("kind", "method", "status")
            .classicOnly()
            .classicUpperBounds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
            .register(registry);

    @Inject
    Clock clock;

    PrometheusRegistry registry() {
        return registry;
    }

    long now() {
        return clock.millis();
    }

    /** Status as its class, 2xx to 5xx: a label for each address or code would never end. */
    void count(String path, String method, int status, long startedAt) {
        seconds.labelValues(kind(path), method, status / 100 + "xx")
                .observe(Duration.ofMillis(now() - startedAt).toMillis() / 1000.0);
    }

    static String kind(String path) {
        if (path.startsWith("/api/")) {
            return "api";
        }
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/")) {
            return "resource";
        }
        return path.endsWith(".xhtml") || path.equals("/") || path.isEmpty() ? "page" : "other";
    }
}
