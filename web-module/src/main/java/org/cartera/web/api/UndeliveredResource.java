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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.Trail;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.staff.Scope;

/** One communication with what happened to it, and a person's decision where it did not, or perhaps not, arrive. */
@Path("communications/{id}")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class UndeliveredResource {
    @Inject
    Undelivered undelivered;

    @Inject
    PortfolioViews views;

    @Inject
    Trail trail;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    @GET
    public String one(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        return json(find(id));
    }

    @POST
    @Path("send-again")
    public String sendAgain(@PathParam("id") String id, String text) {
        return decide(id, text, undelivered::sendAgain);
    }

    @POST
    @Path("mark-as-sent")
    public String markAsSent(@PathParam("id") String id, String text) {
        return decide(id, text, undelivered::markAsSent);
    }

    private interface Decision {
        void about(long intent, LocalDate on, String note, String by, Instant now);
    }

    private String decide(String id, String text, Decision decision) {
        caller.needs(Scope.RUNS);
        Undelivered.Evidence one = find(id);
        String note = Body.read(text).text("note").orElseThrow(() -> Problem.bad("note", "Say why in a note"));
        try {
            decision.about(
                    one.intent(), standards.businessDate(one.organisation()), note, caller.name(), clock.instant());
        } catch (Undelivered.NoLonger e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        return json(find(id));
    }

    private Undelivered.Evidence find(String id) {
        return Optional.of(id)
                .flatMap(UndeliveredResource::intent)
                .flatMap(undelivered::evidence)
                .filter(one -> caller.maySee(one.organisation()))
                .orElseThrow(() -> Problem.missing("id", "There is no communication " + id));
    }

    /** Its id, or the reference that stands in the letter, such as {@code R12-M345}. */
    private static Optional<Long> intent(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Reference.intentIn(text);
    }

    private String json(Undelivered.Evidence one) {
        JsonArrayBuilder history = JSON.createArrayBuilder();
        one.history()
                .forEach(event -> history.add(JSON.createObjectBuilder()
                        .add("at", event.at().toString())
                        .add("state", event.state())
                        .add("by", event.by())
                        .add("detail", event.detail())));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", one.intent())
                .add("status", one.state().name())
                .add("detail", one.detail())
                .add("history", history);
        trail.follow(one.intent())
                .ifPresent(
                        steps -> json.add("reference", steps.reference().text()).add("trail", TrailJson.of(steps)));
        views.message(one.intent())
                .ifPresent(message -> json.add(
                        "message",
                        JSON.createObjectBuilder()
                                .add("subject", message.subject())
                                .add("html", message.html())
                                .add("plain", message.plain())));
        return json.build().toString();
    }
}
