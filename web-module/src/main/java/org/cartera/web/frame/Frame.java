package org.cartera.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.web.text.Formats;
import org.cartera.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the top bar says: organisation, business date of the last run, age of the ERP's data. */
@Named
@RequestScoped
public class Frame {
    /** Data older than this wears a badge; a night's read is at most a day old. */
    private static final Duration STALE_AFTER = Duration.ofHours(26);

    @Inject
    CurrentOrganisation organisation;

    @Inject
    Instance<FactStore> facts;

    @Inject
    Instance<Runs> runs;

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<Generation> generation;

    public List<Organisation> getOrganisations() {
        return organisation.all();
    }

    public boolean isSeveralOrganisations() {
        return organisation.all().size() > 1;
    }

    public @Nullable OrganisationId getOrganisationId() {
        return organisation.id().orElse(null);
    }

    public String getOrganisationName() {
        return organisation.get().map(Organisation::name).orElseGet(() -> texts.of("frame.noOrganisation"));
    }

    /** Of the newest run; null before the first. */
    public @Nullable LocalDate getBusinessDate() {
        return organisation
                .id()
                .filter(id -> runs.isResolvable())
                .flatMap(id -> runs.get().history(id, 1).stream().findFirst())
                .map(RunProgress::businessDate)
                .orElse(null);
    }

    public String getAge() {
        return generation()
                .map(read -> Ages.words(Duration.between(read.snapshotAt(), clock.instant()), texts::of))
                .map(age -> texts.of("frame.age", age))
                .orElseGet(() -> texts.of("frame.neverRead"));
    }

    public boolean isStale() {
        return generation()
                .map(read ->
                        Duration.between(read.snapshotAt(), clock.instant()).compareTo(STALE_AFTER) > 0)
                .orElse(true);
    }

    public String getReadTitle() {
        return generation()
                .map(read -> texts.of("frame.lastRead", formats.moment(read.snapshotAt())))
                .orElseGet(() -> texts.of("frame.neverReadHint"));
    }

    /** Of which business date the figures of a page are, and of when the ERP's data behind them; empty before the first. */
    public String getAsOf() {
        LocalDate date = getBusinessDate();
        return generation()
                .filter(read -> date != null)
                .map(read -> texts.of("frame.asOf", formats.date(date), formats.moment(read.snapshotAt())))
                .orElse("");
    }

    /** This page again, with one parameter set. */
    public String here(String parameter, String value) {
        String kept = request.getParameterMap().entrySet().stream()
                .filter(entry -> request.getMethod().equals("GET"))
                .filter(entry -> !entry.getKey().equals(parameter))
                .map(entry -> pair(entry.getKey(), first(entry)))
                .collect(Collectors.joining());
        return "?" + URLEncoder.encode(parameter, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8) + kept;
    }

    private static String first(Map.Entry<String, String[]> entry) {
        return entry.getValue().length == 0 ? "" : entry.getValue()[0];
    }

    private static String pair(String name, String value) {
        return "&" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Optional<Generation> generation() {
        Optional<Generation> known = generation;
        if (known == null) {
            known = facts.isResolvable()
                    ? organisation.id().flatMap(id -> facts.get().current(id))
                    : Optional.empty();
            generation = known;
        }
        return known;
    }
}
