package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.cartera.domain.staff.ApiClients;

/** A program changes its own secret without being locked out: for some hours both are valid. */
@Path("secret")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class SecretResource {
    private static final int SECRET_BYTES = 32;
    private static final int STANDARD_HOURS = 24;
    private static final int MOST_HOURS = 168;

    @Inject
    ApiClients clients;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    public String rotate(String text) {
        int hours = Body.read(text).whole("bothValidHours", STANDARD_HOURS, 0, MOST_HOURS);
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = clock.instant().plus(Duration.ofHours(hours));
        clients.rotate(caller.id(), secret, until, caller.name());
        return JSON.createObjectBuilder()
                .add("client", caller.id())
                .add("secret", secret)
                .add("previousValidUntil", until.toString())
                .build()
                .toString();
    }
}
