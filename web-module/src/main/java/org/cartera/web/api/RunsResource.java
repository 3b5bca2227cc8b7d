package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.EarlierThanDecided;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Runs: start, follow, stop, restart. */
@Path("runs")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class RunsResource {
    private static final int LONGEST = 500;

    @Inject
    Runs runs;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Context
    UriInfo uri;

    /** Answers 202 with the run's address; where a live run exists, with that one's. */
    @POST
    public Response start(String text) {
        caller.needs(Scope.RUNS);
        Body body = Body.read(text);
        RunKind kind = kind(body.text("job"));
        OrganisationId organisation = standards.organisation(body.text("organisation"));
        caller.sees(organisation);
        LocalDate today = standards.businessDate(organisation);
        LocalDate date = kind == RunKind.ESCALATION
                ? body.date("businessDate").orElse(today)
                : body.date("periodEnd").orElse(today.withDayOfMonth(1).minusDays(1));
        if (kind == RunKind.STATEMENTS && date.isAfter(today)) {
            throw Problem.bad("periodEnd", "A statement looks back: its last day cannot be after today");
        }
        return accepted(start(kind, organisation, date));
    }

    private static RunKind kind(Optional<String> job) {
        String asked = job.orElse(RunKind.ESCALATION.job());
        return Arrays.stream(RunKind.values())
                .filter(kind -> kind.job().equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.bad(
                        "job",
                        "There is no job " + asked + ", only "
                                + Arrays.stream(RunKind.values())
                                        .map(RunKind::job)
                                        .toList()));
    }

    private long start(RunKind kind, OrganisationId organisation, LocalDate date) {
        try {
            return runs.start(kind, organisation, date, caller.name());
        } catch (EarlierThanDecided e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problem.missing("organisation", String.valueOf(e.getMessage()));
        }
    }

    @GET
    public String history(
            @QueryParam("organisation") String organisation,
            @QueryParam("job") @Nullable String job,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        caller.needs(Scope.READ);
        OrganisationId id = standards.organisation(Optional.ofNullable(organisation));
        caller.sees(id);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        runs.history(kind(Optional.ofNullable(job)), id, whole(limit)).forEach(run -> rows.add(RunJson.of(run)));
        return JSON.createObjectBuilder().add("rows", rows).build().toString();
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") String id) {
        caller.needs(Scope.READ);
        return RunJson.of(find(id)).toString();
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@PathParam("id") String id) {
        caller.needs(Scope.RUNS);
        RunProgress run = find(id);
        runs.stop(run.run(), caller.name());
        return accepted(run.run());
    }

    @POST
    @Path("{id}/restart")
    public Response restart(@PathParam("id") String id) {
        caller.needs(Scope.RUNS);
        RunProgress run = find(id);
        try {
            return accepted(runs.restart(run.run(), caller.name()));
        } catch (IllegalStateException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    private RunProgress find(String id) {
        RunProgress run =
                number(id).flatMap(runs::progress).orElseThrow(() -> Problem.missing("id", "There is no run " + id));
        if (!caller.maySee(run.organisation())) {
            throw Problem.missing("id", "There is no run " + id);
        }
        return run;
    }

    private Response accepted(long run) {
        String answer = runs.progress(run)
                .map(RunJson::of)
                .orElseGet(() -> JSON.createObjectBuilder().add("id", run).build())
                .toString();
        return Response.accepted(answer)
                .location(uri.getBaseUriBuilder()
                        .path("runs")
                        .path(Long.toString(run))
                        .build())
                .build();
    }

    private static int whole(String text) {
        long number = number(text).orElse(0L);
        if (number < 1 || number > LONGEST) {
            throw Problem.bad("limit", "A whole number from 1 to " + LONGEST + " is needed, not '" + text + "'");
        }
        return (int) number;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
