package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.OrderGate.Answered;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Whether an order may pass, and what becomes of its claim. */
@Path("")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class OrderChecksResource {
    private static final String RELEASE = "release";
    private static final String LANGUAGE = "language";
    private static final Set<String> OF_CANCELLATION = Set.of("organisation", LANGUAGE);

    @Inject
    OrderGate gate;

    @Inject
    GateBook book;

    @Inject
    GateLanguage language;

    @Inject
    LetPass letPass;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    @POST
    @Path("order-checks")
    public String check(String text) {
        Body body = Body.read(text);
        OrganisationId organisation = organisation(body);
        return answer(body, OrderQuestion.read(body, organisation));
    }

    @GET
    @Path("order-checks/{cartKey}")
    public String one(@PathParam("cartKey") String cartKey, @QueryParam("organisation") @Nullable String organisation) {
        return told(language.json(Optional.empty()), known(organisation(Optional.ofNullable(organisation)), cartKey));
    }

    @POST
    @Path("order-checks/{cartKey}/confirm")
    public String confirm(@PathParam("cartKey") String cartKey, String text) {
        Body body = Body.read(text).only(Set.of("organisation", "order", LANGUAGE));
        OrganisationId organisation = organisation(body);
        OrderId order = new OrderId(body.need("order", OrderQuestion.LONGEST_ID));
        return order(body, () -> gate.confirm(organisation, key(cartKey), order, clock.instant()));
    }

    @POST
    @Path("order-checks/{cartKey}/amend")
    public String amend(@PathParam("cartKey") String cartKey, String text) {
        Body body = Body.read(text).only(OrderQuestion.OF_AMENDMENT);
        return answer(body, OrderQuestion.amendment(body, known(organisation(body), cartKey)));
    }

    @POST
    @Path("order-checks/{cartKey}/cancel")
    public String cancel(@PathParam("cartKey") String cartKey, String text) {
        Body body = Body.read(text).only(OF_CANCELLATION);
        OrganisationId organisation = organisation(body);
        return order(body, () -> {
            AtGate ended = gate.cancel(organisation, key(cartKey));
            gate.reevaluate(ended.account(), standards.businessDate(organisation), clock.instant());
            return ended;
        });
    }

    /** Ends an order with all its amendments; an order that the gate does not know has nothing to give back. */
    @POST
    @Path("orders/{order}/cancel")
    public String cancelOrder(@PathParam("order") String orderId, String text) {
        Body body = Body.read(text).only(OF_CANCELLATION);
        OrganisationId organisation = organisation(body);
        GateJson words = language.json(body);
        OrderId order = new OrderId(Body.within("order", orderId, OrderQuestion.LONGEST_ID));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        gate.cancelOrder(organisation, order).forEach(ended -> {
            rows.add(words.order(ended));
            gate.reevaluate(ended.account(), standards.businessDate(organisation), clock.instant());
        });
        return JSON.createObjectBuilder().add("rows", rows).build().toString();
    }

    /** The language is read first: what is refused must have changed nothing. */
    private String answer(Body body, OrderCheck check) {
        GateJson words = language.json(body);
        try {
            Answered answered =
                    gate.check(check, standards.businessDate(check.account().organisation()), clock.instant());
            JsonObjectBuilder json = words.answer(answered);
            AtGate kept = answered.kept();
            return (kept == null ? json : json.add(RELEASE, letPass.release(kept)))
                    .build()
                    .toString();
        } catch (OrderGate.Refused e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    private String order(Body body, Supplier<AtGate> change) {
        try {
            return told(language.json(body), change.get());
        } catch (NoSuchElementException e) {
            throw Problem.missing("cartKey", String.valueOf(e.getMessage()));
        } catch (OrderGate.Refused e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    private String told(GateJson words, AtGate order) {
        return words.order(order).add(RELEASE, letPass.release(order)).build().toString();
    }

    private AtGate known(OrganisationId organisation, String cartKey) {
        return book.find(organisation, key(cartKey))
                .orElseThrow(() -> Problem.missing("cartKey", "No order was checked under " + cartKey));
    }

    private static String key(String cartKey) {
        return Body.within("cartKey", cartKey, OrderQuestion.LONGEST_KEY);
    }

    private OrganisationId organisation(Body body) {
        return organisation(body.text("organisation"));
    }

    private OrganisationId organisation(Optional<String> asked) {
        caller.needs(Scope.GATE);
        OrganisationId id = standards.known(asked);
        caller.sees(id);
        return id;
    }
}
