package org.cartera.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes {@code ?lang=}, {@code ?organisation=} and the cookies of the look into the visitor. */
@WebFilter(urlPatterns = "*.xhtml")
public class VisitorFilter implements Filter {
    private static final String LANGUAGE = "cartera-lang";
    private static final int YEAR = 31_536_000;

    @Inject
    Visitor visitor;

    @Inject
    LanguageOfUser languageOfUser;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && !http.getServletPath().startsWith("/jakarta.faces.resource")
                && !http.getServletPath().startsWith("/api/")) {
            take(http, answer);
        }
        chain.doFilter(request, response);
    }

    private void take(HttpServletRequest request, HttpServletResponse response) {
        visitor.look(cookie(request, "cartera-theme"), cookie(request, "cartera-density"));
        String wanted = request.getParameter("lang");
        if (wanted != null) {
            visitor.speak(wanted);
            response.addCookie(remembered(request, visitor.getLanguage()));
            languageOfUser.keep(visitor.getLanguage());
        } else if (request.getUserPrincipal() == null
                && !cookie(request, LANGUAGE).isEmpty()) {
            visitor.speak(cookie(request, LANGUAGE));
        }
        String organisation = request.getParameter("organisation");
        if (organisation != null && !organisation.isBlank()) {
            visitor.choose(organisation);
        }
    }

    private static Cookie remembered(HttpServletRequest request, String language) {
        Cookie cookie = new Cookie(LANGUAGE, language);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        return cookie;
    }

    static String cookie(HttpServletRequest request, String name) {
        @Nullable Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie != null && cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
