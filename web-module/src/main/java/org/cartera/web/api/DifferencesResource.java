package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Differences between customers' lists and our ledger, with who answers for them. */
@Path("differences")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class DifferencesResource {
    @Inject
    ComparisonBook book;

    @Inject
    ComparisonDesk desk;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    /** Those that are open, the one due first before the others. */
    @GET
    public String open(@QueryParam("organisation") @Nullable String organisation) {
        OrganisationId owner = owner(Scope.READ, Optional.ofNullable(organisation));
        return JSON.createObjectBuilder()
                .add("rows", ComparisonJson.differences(book.open(owner)))
                .build()
                .toString();
    }

    @POST
    @Path("{id}/assign")
    public String assign(@PathParam("id") String id, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "owner", "department", "due", "comment"));
        OrganisationId owner = owner(Scope.BANK, body.text("organisation"));
        Difference before = one(owner, id);
        ComparisonJson.tell(desk.assign(
                owner,
                before.id(),
                body.text("owner", 60).orElse(before.owner()),
                body.text("department", 40).orElse(before.department()),
                body.date("due").orElse(before.due()),
                body.text("comment", 500).orElse(before.comment()),
                caller.name()));
        return ComparisonJson.difference(one(owner, id)).build().toString();
    }

    /** Ends it in words; what it kept out of dunning is collected again. */
    @POST
    @Path("{id}/close")
    public String close(@PathParam("id") String id, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "outcome"));
        OrganisationId owner = owner(Scope.BANK, body.text("organisation"));
        ComparisonJson.tell(desk.close(owner, one(owner, id).id(), body.need("outcome", 500), caller.name()));
        return ComparisonJson.difference(one(owner, id)).build().toString();
    }

    @POST
    @Path("{id}/reopen")
    public String reopen(@PathParam("id") String id, String text) {
        OrganisationId owner =
                owner(Scope.BANK, Body.read(text).only(Set.of("organisation")).text("organisation"));
        ComparisonJson.tell(desk.reopen(owner, one(owner, id).id(), caller.name()));
        return ComparisonJson.difference(one(owner, id)).build().toString();
    }

    private OrganisationId owner(Scope scope, Optional<String> organisation) {
        caller.needs(scope);
        OrganisationId owner = standards.known(organisation);
        caller.sees(owner);
        return owner;
    }

    private Difference one(OrganisationId owner, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> book.difference(owner, Long.parseLong(text)))
                .orElseThrow(() -> Problem.missing("id", "There is no difference " + id));
    }
}
