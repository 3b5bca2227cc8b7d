package org.cartera.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All of the floor's addresses. */
@ApplicationPath("")
public class BareApplication extends Application {}
