package org.cartera.web.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** The program that asks, and what it may ask. */
@RequestScoped
public class Caller {
    private @Nullable ApiClient client;

    void is(ApiClient known) {
        client = known;
    }

    String id() {
        return known().id();
    }

    /** Under which name its actions are recorded. */
    String name() {
        return "api:" + known().id();
    }

    void needs(Scope scope) {
        if (!known().may(scope)) {
            throw Problem.forbidden("Client " + known().id() + " has no scope " + scope);
        }
    }

    /** What it may not see does not exist for it. */
    void sees(OrganisationId organisation) {
        if (!maySee(organisation)) {
            throw Problem.missing("organisation", "There is no organisation " + organisation);
        }
    }

    boolean maySee(OrganisationId organisation) {
        return known().organisations().isEmpty() || known().organisations().contains(organisation);
    }

    private ApiClient known() {
        return Optional.ofNullable(client).orElseThrow(() -> Problem.forbidden("Nobody is known here"));
    }
}
