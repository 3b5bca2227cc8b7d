package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Rechecks;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** What the ERP's component keeps a copy of, and what it tells of changes. */
@Path("")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class MirrorResource {
    private static final int PAGE = 100;
    private static final int MOST_PARTIES = 100;

    @Inject
    OrderGate gate;

    @Inject
    GateBook book;

    @Inject
    Rechecks rechecks;

    @Inject
    PortfolioViews views;

    @Inject
    GateLanguage language;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    /** Customers whose standing may have changed since the cursor, as they stand now, at most a hundred. */
    @GET
    @Path("holds")
    public String holds(
            @QueryParam("organisation") @Nullable String organisation, @QueryParam("after") @Nullable String after) {
        caller.needs(Scope.GATE);
        OrganisationId owner = standards.known(Optional.ofNullable(organisation));
        caller.sees(owner);
        LocalDate asOf = standards.businessDate(owner);
        long cursor = Cursor.read(after);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        List<GateBook.Noted> noted = book.noted(owner, cursor, PAGE);
        Set<AccountKey> accounts = noted.stream().map(GateBook.Noted::account).collect(Collectors.toSet());
        Map<AccountKey, OrderGate.Credit> credits = gate.credits(accounts, asOf, clock.instant());
        for (GateBook.Noted one : noted) {
            Optional.ofNullable(credits.get(one.account()))
                    .ifPresent(credit -> rows.add(MirrorJson.row(credit, language)));
            cursor = one.cursor();
        }
        return JSON.createObjectBuilder()
                .add("rows", rows)
                .add("next", Long.toString(cursor))
                .build()
                .toString();
    }

    /** Notes the customers named; they are read again at once or, where the ERP is away, as soon as it is back. */
    @POST
    @Path("changes")
    public Response changes(String text) {
        caller.needs(Scope.GATE);
        Body body = Body.read(text);
        Set<String> parties = parties(body);
        OrganisationId owner = organisation(body, parties);
        caller.sees(owner);
        parties.remove(owner.value());
        JsonArrayBuilder accepted = JSON.createArrayBuilder();
        for (String party : parties) {
            rechecks.changed(new AccountKey(owner, new CustomerId(party)));
            accepted.add(party);
        }
        return Response.accepted(JSON.createObjectBuilder()
                        .add("organisation", owner.value())
                        .add("accepted", accepted)
                        .build()
                        .toString())
                .build();
    }

    /** The one named, else the only one of ours among the parties, else the one of the settings. */
    private OrganisationId organisation(Body body, Set<String> parties) {
        Optional<String> named = body.text("organisation");
        if (named.isPresent()) {
            return standards.known(named);
        }
        List<OrganisationId> ours = views.organisations().stream()
                .map(one -> one.id())
                .filter(id -> parties.contains(id.value()) && caller.maySee(id))
                .toList();
        return ours.size() == 1 ? ours.get(0) : standards.known(Optional.empty());
    }

    private static Set<String> parties(Body body) {
        JsonValue value = body.json().getOrDefault("parties", JsonValue.EMPTY_JSON_ARRAY);
        Set<String> parties = new LinkedHashSet<>();
        if (value instanceof JsonArray array && array.size() <= MOST_PARTIES) {
            for (JsonValue one : array) {
                if (!(one instanceof JsonString id) || id.getString().isBlank()) {
                    throw Problem.bad("parties", "An id of a party is needed, not " + one);
                }
                parties.add(Body.within("parties", id.getString(), OrderQuestion.LONGEST_ID));
            }
            return parties;
        }
        throw Problem.bad("parties", "A list of at most " + MOST_PARTIES + " ids of parties is needed");
    }
}
