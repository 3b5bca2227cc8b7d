package org.cartera.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of this API, as it is kept in {@code docs/api/openapi.yaml}. */
@Path(BasicFilter.OPEN)
@ApplicationScoped
public class OpenApiResource {

    @GET
    @Produces("application/yaml")
    public String description() throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("/api/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The build left out docs/api/openapi.yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
