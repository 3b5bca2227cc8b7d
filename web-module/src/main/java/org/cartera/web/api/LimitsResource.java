package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Credit limits of many customers at once, for a company that has them in a list. */
@Path("credit-limits")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class LimitsResource {
    @Inject
    Desk desk;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    /** Limit and validity of every customer in the list; all else in his credit file stays. A list that cannot be read changes nothing. */
    @PUT
    @Consumes("text/csv")
    public String limits(String csv, @QueryParam("organisation") @Nullable String organisation) {
        caller.needs(Scope.LIMITS);
        OrganisationId owner = standards.organisation(Optional.ofNullable(organisation));
        caller.sees(owner);
        List<LimitLine> lines = LimitLine.read(csv);
        lines.forEach(line -> save(new AccountKey(owner, line.customer()), line));
        return JSON.createObjectBuilder().add("set", lines.size()).build().toString();
    }

    private void save(AccountKey account, LimitLine line) {
        Versioned<CreditFile> now =
                desk.creditFile(account).orElseGet(() -> new Versioned<>(CreditFile.none(account), 0));
        CreditFile file = now.value();
        try {
            desk.saveCreditFile(
                    new Versioned<>(file.with(file.status(), line.limit(), line.validThrough()), now.version()),
                    caller.name());
        } catch (Desk.Conflict e) {
            throw Problem.conflict(
                    "Somebody else changed the credit file of " + account.customer() + "; send the list again");
        }
    }
}
