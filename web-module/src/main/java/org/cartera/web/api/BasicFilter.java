package org.cartera.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.cartera.domain.reconciliation.BankRules;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.jspecify.annotations.Nullable;

/**
 * Lets only known programs in, by HTTP Basic, none more often than it may and none with an endless body. The description of
 * the API is open to everybody.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BasicFilter implements ContainerRequestFilter {
    static final String OPEN = "openapi.yaml";
    private static final String SCHEME = "Basic ";

    @Inject
    ApiClients clients;

    @Inject
    Caller caller;

    @Inject
    Allowance allowance;

    @Inject
    BankRules bank;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(OPEN)
                || request.getUriInfo().getPath().equals("/" + OPEN)) {
            return;
        }
        Optional<ApiClient> client = authenticate(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        long most = most(request);
        if (request.getLength() > most) {
            request.abortWith(Bounded.tooLarge(most).answer());
        } else if (client.isPresent() && !allowance.take(client.get().id())) {
            Response problem = Problem.answer(
                    Response.Status.TOO_MANY_REQUESTS,
                    "",
                    "Client " + client.get().id() + " asks too often");
            request.abortWith(Response.fromResponse(problem)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build());
        } else if (client.isPresent()) {
            request.setEntityStream(new Bounded(request.getEntityStream(), most));
            caller.is(client.get());
        } else {
            Response problem =
                    Problem.answer(Response.Status.UNAUTHORIZED, "", "Name and secret of an API client are needed");
            request.abortWith(Response.fromResponse(problem)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"cartera\", charset=\"UTF-8\"")
                    .build());
        }
    }

    /** A bank file is larger than whatever else is asked. */
    private long most(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals(BankFilesResource.PATH) || path.equals("/" + BankFilesResource.PATH)
                ? bank.largest()
                : Bounded.MOST_BYTES;
    }

    private Optional<ApiClient> authenticate(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String[] parts = decode(header.substring(SCHEME.length()).strip()).split(":", 2);
        return parts.length < 2 ? Optional.empty() : clients.authenticate(parts[0], parts[1]);
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // not Base64: nobody has such credentials
        }
    }
}
