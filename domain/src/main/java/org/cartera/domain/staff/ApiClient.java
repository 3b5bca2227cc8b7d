package org.cartera.domain.staff;

import java.time.Instant;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A program that calls the REST API.
 *
 * @param id what it sends as its name
 * @param organisations those it may ask about; empty: all
 * @param secrets what is known of its secrets, which themselves nobody can read; empty where it is new
 * @param version of the row as it was read; 0: new
 */
public record ApiClient(
        String id,
        String name,
        Set<Scope> scopes,
        Set<OrganisationId> organisations,
        boolean active,
        Secrets secrets,
        long version) {

    /**
     * The use of a client's secrets, to the minute.
     *
     * @param used when the present secret was last presented; null: never
     * @param former a former secret is still valid beside the present one
     * @param formerUntil when the former one ends by itself, exclusive; null: only when somebody ends it
     * @param formerUsed when the former one was last presented; null: not since it is the former one
     */
    public record Secrets(
            @Nullable Instant used, boolean former, @Nullable Instant formerUntil, @Nullable Instant formerUsed) {

        public static Secrets none() {
            return new Secrets(null, false, null, null);
        }
    }

    public ApiClient(
            String id,
            String name,
            Set<Scope> scopes,
            Set<OrganisationId> organisations,
            boolean active,
            long version) {
        this(id, name, scopes, organisations, active, Secrets.none(), version);
    }

    public ApiClient {
        scopes = Set.copyOf(scopes);
        organisations = Set.copyOf(organisations);
    }

    public boolean may(Scope scope) {
        return active && scopes.contains(scope);
    }
}
