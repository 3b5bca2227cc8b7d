package org.cartera.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.DecisionLog;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** What was decided about a customer on a day, taken again from the decision log. */
@Path("customers/{id}/decisions")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class DecisionsResource {
    @Inject
    DecisionLog log;

    @Inject
    Replay replay;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @GET
    @Path("{date}")
    public String on(
            @PathParam("id") String id,
            @PathParam("date") String date,
            @QueryParam("organisation") @Nullable String organisation) {
        caller.needs(Scope.READ);
        OrganisationId of = standards.organisation(Optional.ofNullable(organisation));
        caller.sees(of);
        return log.on(new AccountKey(of, new CustomerId(id)), day(date))
                .map(replay::replay)
                .map(CustomerJson::replayed)
                .orElseThrow(() -> Problem.missing("date", "Nothing about " + id + " is kept for " + date))
                .toString();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.bad("date", "A date such as 2026-11-30 is needed, not '" + text + "'");
        }
    }
}
