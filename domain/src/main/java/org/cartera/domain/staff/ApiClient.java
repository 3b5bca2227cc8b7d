package org.cartera.domain.staff;

import java.util.Set;
import org.cartera.domain.customer.OrganisationId;

/**
 * A program that calls the REST API.
 *
 * @param id what it sends as its name
 * @param organisations those it may ask about; empty: all
 * @param version of the row as it was read; 0: new
 */
public record ApiClient(
        String id, String name, Set<Scope> scopes, Set<OrganisationId> organisations, boolean active, long version) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
        organisations = Set.copyOf(organisations);
    }

    public boolean may(Scope scope) {
        return active && scopes.contains(scope);
    }
}
