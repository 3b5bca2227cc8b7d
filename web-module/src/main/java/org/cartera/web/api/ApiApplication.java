package org.cartera.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Mounts the API under {@code /api/v1}. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {
    /** Below the application's own address. */
    public static final String PATH = "/api/v1";
}
