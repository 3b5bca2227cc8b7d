package org.cartera.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** One customer's credit as the gate sees it now. */
@Path("customers/{id}/credit")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class CreditResource {
    @Inject
    OrderGate gate;

    @Inject
    GateLanguage language;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    @GET
    public String credit(
            @PathParam("id") String id,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("language") @Nullable String code) {
        caller.needs(Scope.GATE);
        OrganisationId owner = standards.known(Optional.ofNullable(organisation));
        caller.sees(owner);
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .map(text -> Body.within("id", text, OrderQuestion.LONGEST_ID))
                .flatMap(text -> gate.credit(
                        new AccountKey(owner, new CustomerId(text)), standards.businessDate(owner), clock.instant()))
                .map(credit -> language.json(Optional.ofNullable(code)).credit(credit))
                .orElseThrow(() -> Problem.missing("id", "There is no customer " + id))
                .build()
                .toString();
    }
}
