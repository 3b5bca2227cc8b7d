package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.DryRunViews;
import org.cartera.domain.dryrun.DryRuns;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.staff.Scope;

/** What tonight's run would do: start, follow, read. */
@Path("dry-runs")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class DryRunsResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int KEPT = 10;

    @Inject
    DryRuns runs;

    @Inject
    DryRunBook book;

    @Inject
    DryRunViews views;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Context
    UriInfo uri;

    /** Answers 202 with the dry run's address; where one of the organisation is under way, with that one's. */
    @POST
    public Response start(String text) {
        caller.needs(Scope.RUNS);
        Body body = Body.read(text);
        OrganisationId organisation = standards.organisation(body.text("organisation"));
        caller.sees(organisation);
        DryRun.Request request = new DryRun.Request(
                organisation,
                body.date("businessDate").orElseGet(() -> standards.businessDate(organisation)),
                body.flag("fresh").orElse(false));
        try {
            return accepted(runs.start(request, caller.name()));
        } catch (IllegalArgumentException e) {
            throw Problem.missing("organisation", String.valueOf(e.getMessage()));
        }
    }

    @GET
    public String history(@QueryParam("organisation") String organisation) {
        caller.needs(Scope.READ);
        OrganisationId id = standards.organisation(Optional.ofNullable(organisation));
        caller.sees(id);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        book.history(id, KEPT).forEach(run -> rows.add(DryRunJson.head(run)));
        return JSON.createObjectBuilder().add("rows", rows).build().toString();
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        DryRun run = find(id);
        return DryRunJson.of(run, views.sums(run.id())).toString();
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@PathParam("id") String id) {
        caller.needs(Scope.RUNS);
        DryRun run = find(id);
        runs.stop(run.id());
        return accepted(run.id());
    }

    @GET
    @Path("{id}/actions")
    public String actions(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        return page(views.actions(find(id).id(), actionsAsked()), DryRunJson::action);
    }

    /** The same as a file, whole whatever page and size are asked for. */
    @GET
    @Path("{id}/actions.csv")
    @Produces(MediaType.WILDCARD)
    public Response actionsFile(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        long dryRun = find(id).id();
        return file(DryRunFile.actions(actionsAsked(), query -> views.actions(dryRun, query)));
    }

    /** The address names the kind, so it comes whatever kind the caller prefers. */
    private static Response file(StreamingOutput file) {
        return Response.ok(file, CSV).build();
    }

    private ListQuery actionsAsked() {
        return Listing.read(
                uri,
                List.of("stage", "channel", "currency", "customer"),
                List.of("name", "stage", "channel", "total", "days"));
    }

    @GET
    @Path("{id}/accounts")
    public String accounts(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        return page(views.accounts(find(id).id(), accountsAsked()), DryRunJson::account);
    }

    /** The same as a file, whole whatever page and size are asked for. */
    @GET
    @Path("{id}/accounts.csv")
    @Produces(MediaType.WILDCARD)
    public Response accountsFile(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        long dryRun = find(id).id();
        return file(DryRunFile.accounts(accountsAsked(), query -> views.accounts(dryRun, query)));
    }

    private ListQuery accountsAsked() {
        return Listing.read(
                uri,
                List.of("hold", "change", "currency", "customer"),
                List.of("name", "hold", "change", "overdue", "before", "days"));
    }

    private DryRun find(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> book.one(Long.parseLong(text)))
                .filter(run -> caller.maySee(run.organisation()))
                .orElseThrow(() -> Problem.missing("id", "There is no dry run " + id));
    }

    private Response accepted(long id) {
        return Response.accepted(book.one(id)
                        .map(DryRunJson::head)
                        .orElseGet(() -> JSON.createObjectBuilder().add("id", id))
                        .build()
                        .toString())
                .location(uri.getBaseUriBuilder()
                        .path("dry-runs")
                        .path(Long.toString(id))
                        .build())
                .build();
    }

    private static <T> String page(Page<T> page, Function<T, JsonObjectBuilder> row) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        page.rows().forEach(one -> rows.add(row.apply(one)));
        return JSON.createObjectBuilder()
                .add("rows", rows)
                .add("total", page.total())
                .add("sum", Figures.balances(page.sum()))
                .build()
                .toString();
    }
}
