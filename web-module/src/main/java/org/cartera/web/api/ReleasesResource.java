package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.ReleaseBook;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** A seller asks from within the ERP that an order be released. A program never decides: people with authority do. */
@Path("releases")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class ReleasesResource {
    private static final int LONGEST_REASON = 1000;
    private static final int PAGE = 100;
    private static final Set<String> FIELDS = Set.of("organisation", "cartKey", "validUntil", "seller", "reason");

    @Inject
    Releases releases;

    @Inject
    ReleaseBook book;

    @Inject
    GateBook gateBook;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    @POST
    public Response ask(String text) {
        caller.needs(Scope.GATE);
        Body body = Body.read(text).only(FIELDS);
        OrganisationId organisation = standards.known(body.text("organisation"));
        caller.sees(organisation);
        String cartKey = body.need("cartKey", OrderQuestion.LONGEST_KEY);
        AtGate held = gateBook.find(organisation, cartKey)
                .orElseThrow(() -> Problem.missing("cartKey", "No order was checked under " + cartKey));
        LocalDate asOf = standards.businessDate(organisation);
        LocalDate until = body.date("validUntil").orElse(asOf);
        if (until.isBefore(asOf)) {
            throw Problem.bad("validUntil", "A release cannot end before " + asOf);
        }
        ReleaseRequest wish = ReleaseRequest.asked(
                held.account(),
                held.order(),
                cartKey,
                held.amount(),
                until,
                body.text("seller", OrderQuestion.LONGEST_KEY)
                        .map(seller -> caller.name() + "/" + seller)
                        .orElse(caller.name()),
                clock.instant(),
                body.need("reason", LONGEST_REASON));
        ReleaseRequest asked = releases.ask(wish, new Releases.Person(wish.by(), Set.of()), asOf, clock.instant());
        return Response.status(Response.Status.CREATED)
                .entity(json(asked).build().toString())
                .build();
    }

    /** All releases and requests by number, at most a hundred a page. */
    @GET
    public String list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after) {
        caller.needs(Scope.GATE);
        OrganisationId owner = standards.known(Optional.ofNullable(organisation));
        caller.sees(owner);
        long cursor = Cursor.read(after);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (ReleaseRequest one : book.page(owner, state(state), cursor, PAGE)) {
            rows.add(json(one));
            cursor = one.id();
        }
        return JSON.createObjectBuilder()
                .add("rows", rows)
                .add("next", Long.toString(cursor))
                .build()
                .toString();
    }

    private static ReleaseRequest.@Nullable State state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(ReleaseRequest.State.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.bad(
                        "state",
                        "One of " + Arrays.toString(ReleaseRequest.State.values()) + " is needed, not " + text));
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") String id) {
        caller.needs(Scope.GATE);
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> book.find(Long.parseLong(text)))
                .filter(request -> caller.maySee(request.account().organisation()))
                .map(request -> json(request).build().toString())
                .orElseThrow(() -> Problem.missing("id", "There is no release " + id));
    }

    private static JsonObjectBuilder json(ReleaseRequest request) {
        OrderId order = request.order();
        return JSON.createObjectBuilder()
                .add("id", request.id())
                .add("billTo", request.account().customer().value())
                .add("order", order == null ? JsonValue.NULL : JSON.createValue(order.value()))
                .add("cartKey", request.cartKey() == null ? JsonValue.NULL : JSON.createValue(request.cartKey()))
                .add(
                        "upTo",
                        request.upTo() == null
                                ? JsonValue.NULL
                                : Figures.money(request.upTo()).build())
                .add("together", request.together())
                .add("validUntil", request.validUntil().toString())
                .add("state", request.state().name())
                .add("by", request.by())
                .add("reason", request.reason())
                .add("decidedBy", request.decidedBy())
                .add("note", request.note());
    }
}
