package org.cartera.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page that somebody was on when his session or the page's state ended: there he is led back. */
@Named
@RequestScoped
public class WayBack {

    @Inject
    HttpServletRequest request;

    /** A page of our own with its query, below the application's path; the home page where it is not known. */
    public String getPage() {
        String told = request.getParameter("to");
        return Login.target(told == null ? of(request) : told);
    }

    /**
     * The page asked for, or, where something was sent instead, the page that it was sent from: a form's own address does not
     * know whose page it stood on. Only its path is taken, so that no other host is ever led to. Empty where it is not known.
     */
    static String of(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return request.getServletPath() + query(request.getQueryString());
        }
        String from = request.getHeader("Referer");
        try {
            URI page = new URI(from == null ? "" : from);
            String path = page.getPath() == null ? "" : page.getPath();
            String context = request.getContextPath() + "/";
            return path.startsWith(context) ? path.substring(context.length() - 1) + query(page.getRawQuery()) : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Leads the browser elsewhere, whether it asked for a page or for a part of one. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }
}
