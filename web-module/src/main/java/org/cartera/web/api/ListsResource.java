package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.staff.Scope;

/** Customers, rejected rows, tasks and communications as the last run left them. */
@Path("")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class ListsResource {
    @Inject
    PortfolioViews views;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Context
    UriInfo uri;

    @GET
    @Path("customers")
    public String customers() {
        ListQuery query = query(
                List.of("held", "overdue", "incomplete", "currency"),
                List.of("name", "id", "open", "overdue", "days", "held"));
        return page(views.customers(organisation(), query), RowJson::customer);
    }

    @GET
    @Path("customers/{id}")
    public String customer(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .flatMap(text -> views.customer(new AccountKey(organisation(), new CustomerId(text))))
                .map(CustomerJson::of)
                .orElseThrow(() -> Problem.missing("id", "There is no customer " + id))
                .toString();
    }

    @GET
    @Path("rejected")
    public String rejected() {
        ListQuery query = query(List.of("reason", "kind"), List.of("kind", "key", "customer", "reason"));
        return page(views.rejected(organisation(), query), RowJson::rejected);
    }

    @GET
    @Path("tasks")
    public String tasks() {
        ListQuery query =
                query(List.of("status", "stage", "owner", "customer"), List.of("due", "name", "amount", "stage"));
        return page(views.tasks(organisation(), query), RowJson::task);
    }

    @GET
    @Path("communications")
    public String communications() {
        ListQuery query = query(List.of("channel", "status", "person", "customer", "stage", "run"), List.of());
        return page(views.communications(organisation(), query), RowJson::communication);
    }

    private ListQuery query(List<String> filters, List<String> sorts) {
        caller.needs(Scope.READ);
        return Listing.read(uri, filters, sorts);
    }

    private OrganisationId organisation() {
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
}
