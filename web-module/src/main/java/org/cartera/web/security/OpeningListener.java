package org.cartera.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.cartera.domain.staff.Opening;

/** Opens the house before the first request; a failure stops the start. */
@WebListener
public class OpeningListener implements ServletContextListener {

    @Inject
    Opening opening;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        opening.open();
    }
}
