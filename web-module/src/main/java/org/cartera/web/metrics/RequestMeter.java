package org.cartera.web.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Measures every request but the probes and scrapes of machines. */
@WebFilter(urlPatterns = "/*")
public class RequestMeter implements Filter {
    @Inject
    Requests requests;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long startedAt = requests.now();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (request instanceof HttpServletRequest asked
                    && response instanceof HttpServletResponse answer
                    && !asked.getServletPath().matches("/(health|metrics)(/.*)?")) {
                String path = asked.getServletPath();
                requests.count(path, asked.getMethod(), failed ? 500 : answer.getStatus(), startedAt);
            }
        }
    }
}
