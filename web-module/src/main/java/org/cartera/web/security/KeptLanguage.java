package org.cartera.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cartera.domain.staff.Staff;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.frame.LanguageOfUser;

/** Writes the chosen language into the user's row; an administrator's edit at the same moment wins. */
@RequestScoped
public class KeptLanguage implements LanguageOfUser {

    @Inject
    CurrentUser user;

    @Inject
    Staff staff;

    @Override
    public void keep(String language) {
        user.get().ifPresent(one -> staff.speak(one.login(), language));
    }
}
