package org.cartera.web.security;

import java.util.Arrays;
import org.cartera.domain.staff.Role;

/** Somebody asked for what their roles do not allow. */
public class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowedException(String login, Role... roles) {
        super("User " + login + " has none of the roles " + Arrays.toString(roles));
    }
}
