package org.cartera.web.correlation;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.jspecify.annotations.Nullable;

/** Takes over or gives a request's name, and answers with it. */
@WebFilter(urlPatterns = "/*")
public class CorrelationFilter implements Filter {
    static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = CorrelationFilter.class.getName();
    private static final Journal JOURNAL = Journal.of(CorrelationFilter.class);
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    /** The request's name; a request that came past the filter has none of its own and is given one. */
    public static Reference of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Reference known ? known : given();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            Reference name = name(asked.getHeader(HEADER), asked.getHeader("traceparent"));
            asked.setAttribute(ATTRIBUTE, name);
            answer.setHeader(HEADER, name.text());
            chain.doFilter(request, response);
            if (asked.getServletPath().startsWith("/api/") && !asked.getMethod().matches("GET|HEAD|OPTIONS")) {
                JOURNAL.write(Level.INFO, name, told(asked, answer));
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    static Reference name(@Nullable String correlation, @Nullable String traceparent) {
        if (correlation != null && ACCEPTED.matcher(correlation).matches()) {
            return new Reference(correlation);
        }
        Matcher trace = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return trace.matches() ? new Reference(trace.group(1)) : given();
    }

    private static Reference given() {
        return new Reference(UUID.randomUUID().toString());
    }

    private static String told(HttpServletRequest asked, HttpServletResponse answer) {
        String location = answer.getHeader("Location");
        return asked.getMethod() + " " + asked.getRequestURI().replaceAll("\\p{Cntrl}", "?") + " answered "
                + answer.getStatus() + (location == null ? "" : ", see " + location);
    }
}
