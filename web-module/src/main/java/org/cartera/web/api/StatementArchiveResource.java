package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.staff.Scope;
import org.cartera.domain.statement.StatementViews;
import org.cartera.domain.statement.StatementViews.Archived;
import org.cartera.domain.statement.StatementViews.Unsent;

/** The archive of statements, and what runs did not send. */
@Path("statements")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class StatementArchiveResource {
    @Inject
    StatementViews views;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Context
    UriInfo uri;

    @GET
    public String archived() {
        OrganisationId organisation = organisation();
        return page(
                views.archived(
                        organisation,
                        Listing.read(
                                uri,
                                List.of("currency", "through", "language", "customer", "delivery", "run", "newest"),
                                List.of("name", "number", "through", "closing", "at"))),
                StatementArchiveResource::json);
    }

    @GET
    @Path("unsent")
    public String unsent() {
        OrganisationId organisation = organisation();
        return page(
                views.unsent(
                        organisation,
                        Listing.read(uri, List.of("run", "fate", "customer"), List.of("name", "fate", "run"))),
                StatementArchiveResource::json);
    }

    private OrganisationId organisation() {
        caller.needs(Scope.READ);
        OrganisationId id = standards.organisation(
                Optional.ofNullable(uri.getQueryParameters().getFirst("organisation")));
        caller.sees(id);
        return id;
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

    private static JsonObjectBuilder json(Archived one) {
        Long intent = one.intent();
        IntentState delivery = one.delivery();
        return StatementsResource.json(one.kept())
                .add("customer", one.kept().account().customer().value())
                .add("customerName", one.customerName())
                .add("communication", intent == null ? JsonValue.NULL : JSON.createValue(intent))
                .add("delivery", delivery == null ? JsonValue.NULL : JSON.createValue(delivery.name()));
    }

    private static JsonObjectBuilder json(Unsent one) {
        return JSON.createObjectBuilder()
                .add("run", one.run())
                .add("through", one.through().toString())
                .add("customer", one.account().customer().value())
                .add("customerName", one.customerName())
                .add("currency", one.currency().getCurrencyCode())
                .add("fate", one.fate().name())
                .add("grounds", Figures.grounds(one.grounds()));
    }
}
