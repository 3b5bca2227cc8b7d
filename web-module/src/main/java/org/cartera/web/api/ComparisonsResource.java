package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.ComparisonProgress;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Customers' own lists held against our ledger: what was found, what people decide, and the signed paper. */
@Path("comparisons")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class ComparisonsResource {
    private static final int PAGE = 100;

    @Inject
    ComparisonBook book;

    @Inject
    ComparisonDesk desk;

    @Inject
    Compare compare;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    /** The latest hundred, or all of a customer, the newest first. */
    @GET
    public String list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("customer") @Nullable String customer) {
        OrganisationId owner = owner(Scope.READ, Optional.ofNullable(organisation));
        List<ListEntry> entries =
                customer == null ? book.newest(owner, PAGE) : book.of(new AccountKey(owner, new CustomerId(customer)));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        entries.forEach(entry -> rows.add(ComparisonJson.entry(entry)));
        ComparisonProgress progress = compare.progress(owner);
        return JSON.createObjectBuilder()
                .add("rows", rows)
                .add("compared", progress.compared())
                .add("lists", progress.lists())
                .build()
                .toString();
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") String id, @QueryParam("organisation") @Nullable String organisation) {
        OrganisationId owner = owner(Scope.READ, Optional.ofNullable(organisation));
        return whole(entry(owner, id));
    }

    /** Puts lines of both sides together, on a person's word. */
    @POST
    @Path("{id}/together")
    public String together(@PathParam("id") String id, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "rows", "keys"));
        OrganisationId owner = owner(Scope.BANK, body.text("organisation"));
        long list = entry(owner, id).id();
        ComparisonJson.tell(desk.together(owner, list, group(body), caller.name()));
        return whole(entry(owner, id));
    }

    /** Takes the lines of a finding apart. */
    @POST
    @Path("{id}/apart")
    public String apart(@PathParam("id") String id, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "key"));
        OrganisationId owner = owner(Scope.BANK, body.text("organisation"));
        ComparisonJson.tell(desk.apart(owner, entry(owner, id).id(), body.need("key"), caller.name()));
        return whole(entry(owner, id));
    }

    /** Signs it off as it stands. */
    @POST
    @Path("{id}/sign-off")
    public String sign(@PathParam("id") String id, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "name", "on", "remarks"));
        OrganisationId owner = owner(Scope.BANK, body.text("organisation"));
        ComparisonJson.tell(desk.sign(
                standards.named(owner),
                entry(owner, id).id(),
                body.need("name", 120),
                body.date("on").orElseGet(() -> standards.businessDate(owner)),
                body.text("remarks", 1_000).orElse(""),
                caller.name()));
        return whole(entry(owner, id));
    }

    /** The signed paper, the very bytes that were kept. */
    @GET
    @Path("{id}/paper/{language}")
    @Produces(MediaType.WILDCARD)
    public Response paper(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @QueryParam("organisation") @Nullable String organisation) {
        OrganisationId owner = owner(Scope.READ, Optional.ofNullable(organisation));
        return book.paper(entry(owner, id).id(), language)
                .map(bytes -> Response.ok(bytes, "application/pdf").build())
                .orElseThrow(
                        () -> Problem.missing("language", "There is no signed paper of " + id + " in " + language));
    }

    private String whole(ListEntry entry) {
        return ComparisonJson.entry(entry)
                .add("findings", ComparisonJson.findings(book.findings(entry.id())))
                .add("differences", ComparisonJson.differences(book.differences(entry.id())))
                .add(
                        "signOff",
                        book.signOff(entry.id()).map(ComparisonJson::signOff).orElse(JsonValue.NULL))
                .build()
                .toString();
    }

    private OrganisationId owner(Scope scope, Optional<String> organisation) {
        caller.needs(scope);
        OrganisationId owner = standards.known(organisation);
        caller.sees(owner);
        return owner;
    }

    private ListEntry entry(OrganisationId owner, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> book.one(owner, Long.parseLong(text)))
                .orElseThrow(() -> Problem.missing("id", "There is no comparison " + id));
    }

    private static Decided.Group group(Body body) {
        Set<Integer> rows = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (JsonValue row : array(body, "rows")) {
            if (!(row instanceof JsonNumber number)
                    || !number.isIntegral()
                    || number.toString().length() > 9) {
                throw Problem.bad("rows", "Numbers of lines are needed");
            }
            rows.add(number.intValue());
        }
        for (JsonValue key : array(body, "keys")) {
            if (!(key instanceof JsonString text)) {
                throw Problem.bad("keys", "Keys of our lines are needed");
            }
            keys.add(text.getString());
        }
        return new Decided.Group(rows, keys);
    }

    private static List<JsonValue> array(Body body, String field) {
        JsonValue value = body.json().getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw Problem.bad(field, "A list is needed");
        }
        return List.copyOf(value.asJsonArray());
    }
}
