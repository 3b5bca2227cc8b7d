package org.cartera.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.cartera.domain.staff.Role;
import org.cartera.web.frame.CurrentUser;

/** The check that beans make themselves, whatever the page in front of them hides. */
@RequestScoped
public class Allowed {

    @Inject
    CurrentUser user;

    /** @throws NotAllowedException where the person has none of the roles */
    public void only(Role... roles) {
        if (Arrays.stream(roles).noneMatch(user::has)) {
            throw new NotAllowedException(user.getLogin(), roles);
        }
    }

    public boolean any(Role... roles) {
        return Arrays.stream(roles).anyMatch(user::has);
    }
}
