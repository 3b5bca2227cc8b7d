package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PaymentBook;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankDesk.Answer;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Bank lines with what they pay and why; programs may apply and take back, in their own name. */
@Path("bank-lines")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class BankLinesResource {
    private static final int PAGE = 100;

    @Inject
    BankDesk desk;

    @Inject
    MatchBook book;

    @Inject
    PaymentBook payments;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    /** Of one state, the newest first, at most a hundred a page. */
    @GET
    public String list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after) {
        OrganisationId owner = owner(Optional.ofNullable(organisation));
        long cursor = Cursor.read(after);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        List<Line> lines = book.lines(owner, state(state), cursor == 0 ? Long.MAX_VALUE : cursor, PAGE);
        var entered = payments.entries(owner, lines.stream().map(Line::id).toList());
        for (Line line : lines) {
            rows.add(BankJson.line(line, entered.getOrDefault(line.id(), List.of())));
            cursor = line.id();
        }
        return JSON.createObjectBuilder()
                .add("rows", rows)
                .add("next", Long.toString(cursor))
                .build()
                .toString();
    }

    @POST
    @Path("{id}/match")
    public String match(@PathParam("id") String id, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "customer", "allocations"));
        OrganisationId owner = owner(body.text("organisation"));
        Line line = line(owner, id);
        AccountKey account = new AccountKey(owner, new CustomerId(body.need("customer", 100)));
        tell(desk.match(account, line.id(), allocations(body, line), caller.name()));
        return told(owner, id);
    }

    @POST
    @Path("{id}/undo")
    public String undo(@PathParam("id") String id, String text) {
        OrganisationId owner =
                owner(Body.read(text).only(Set.of("organisation")).text("organisation"));
        tell(desk.undo(owner, line(owner, id).id(), caller.name()));
        return told(owner, id);
    }

    private String told(OrganisationId owner, String id) {
        Line line = line(owner, id);
        var entered = payments.entries(owner, List.of(line.id()));
        return BankJson.line(line, entered.getOrDefault(line.id(), List.of()))
                .build()
                .toString();
    }

    private OrganisationId owner(Optional<String> organisation) {
        caller.needs(Scope.BANK);
        OrganisationId owner = standards.known(organisation);
        caller.sees(owner);
        return owner;
    }

    private Line line(OrganisationId owner, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> book.line(owner, Long.parseLong(text)))
                .orElseThrow(() -> Problem.missing("id", "There is no bank line " + id));
    }

    private static List<Allocation> allocations(Body body, Line line) {
        List<Allocation> allocations = new ArrayList<>();
        JsonValue told = body.json().getOrDefault("allocations", JsonValue.EMPTY_JSON_ARRAY);
        if (told.getValueType() != JsonValue.ValueType.ARRAY) {
            throw Problem.bad("allocations", "A list of item and amount is needed");
        }
        for (JsonValue one : told.asJsonArray()) {
            if (!(one instanceof JsonObject object)) {
                throw Problem.bad("allocations", "A list of item and amount is needed");
            }
            Body part = new Body(object).only(Set.of("item", "amount"));
            allocations.add(new Allocation(
                    item(part.need("item", 100)),
                    part.needAmount("amount", line.line().amount().currency())));
        }
        return allocations;
    }

    private static InstalmentId item(String text) {
        try {
            return InstalmentId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.bad("item", "An item such as FV-20655/1 is needed, not " + text);
        }
    }

    private static LineState state(@Nullable String text) {
        return text == null || text.isBlank()
                ? LineState.TO_DECIDE
                : Arrays.stream(LineState.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.bad(
                                "state", "One of " + Arrays.toString(LineState.values()) + " is needed, not " + text));
    }

    private static void tell(Answer answer) {
        switch (answer) {
            case DONE -> {}
            case NO_LINE -> throw Problem.missing("id", "There is no such bank line");
            case NO_RECEIPT -> throw Problem.conflict("The line brings nothing that could be applied");
            case APPLIED_BEFORE -> throw Problem.conflict("The line is applied already; undo that first");
            case NOT_APPLIED -> throw Problem.conflict("The line is not applied");
            case NOT_OWED ->
                throw Problem.bad(
                        "allocations", "An item is not the customer's, not open so far, or in another currency");
            case TOO_MUCH -> throw Problem.bad("allocations", "More than the line brings, or an item twice");
            case TWO_CURRENCIES -> throw Problem.conflict("The lines are in two currencies");
        }
    }
}
