package org.cartera.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a browser may not do with our answers, and how long it may keep them. */
@WebFilter(urlPatterns = "/*")
public class HeadersFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Referrer-Policy", "same-origin");
            answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            if (asked.getServletPath().startsWith("/assets/")) {
                answer.setHeader("Cache-Control", "public, max-age=604800");
            } else if (!asked.getServletPath().startsWith("/jakarta.faces.resource/")) {
                answer.setHeader("Cache-Control", "no-store");
            }
        }
        chain.doFilter(request, response);
    }
}
