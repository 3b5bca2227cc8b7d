package org.cartera.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.cartera.domain.staff.IdleLimit;
import org.cartera.domain.staff.Opening;

/** Opens the house before the first request, and says how long a session lasts; a failure stops the start. */
@WebListener
public class OpeningListener implements ServletContextListener {

    @Inject
    Opening opening;

    @Inject
    IdleLimit idle;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setSessionTimeout(idle.minutes());
        PeopleOnly.guard(event.getServletContext());
        opening.open();
    }
}
