package org.cartera.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Mounts the API under {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
