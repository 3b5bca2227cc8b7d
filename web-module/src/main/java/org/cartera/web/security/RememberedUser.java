package org.cartera.web.security;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.cartera.domain.staff.User;
import org.jspecify.annotations.Nullable;

/** The login that this computer remembers, in a cookie of a year; never a password. */
final class RememberedUser {
    private static final String COOKIE = "cartera-user";
    private static final int YEAR = 31_536_000;

    private RememberedUser() {}

    static @Nullable String read(ExternalContext external) {
        return external.getRequestCookieMap().get(COOKIE) instanceof Cookie cookie && User.isLogin(cookie.getValue())
                ? cookie.getValue()
                : null;
    }

    /** An empty login forgets the one before. */
    static void keep(ExternalContext external, String login) {
        Cookie cookie = new Cookie(COOKIE, login);
        cookie.setPath(external.getRequestContextPath() + "/");
        cookie.setMaxAge(login.isEmpty() ? 0 : YEAR);
        cookie.setHttpOnly(true);
        ((HttpServletResponse) external.getResponse()).addCookie(cookie);
    }
}
