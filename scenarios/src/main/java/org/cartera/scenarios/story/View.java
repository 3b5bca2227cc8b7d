package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.scenarios.world.Night;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.world.Written;
import org.jspecify.annotations.Nullable;

/**
 * What the expectations of one entry look at: the entry's last run where it has one, else what would be decided now.
 */
final class View {
    private final World world;
    private final LocalDate date;
    private @Nullable Night night;
    private final Map<CustomerId, GateDecision> answers = new HashMap<>();
    private final Map<CustomerId, CustomerDecision> decided = new HashMap<>();

    View(World world, LocalDate date) {
        this.world = world;
        this.date = date;
    }

    World world() {
        return world;
    }

    LocalDate date() {
        return date;
    }

    void ran(Night latest) {
        night = latest;
        decided.clear();
    }

    void answered(CustomerId customer, GateDecision answer) {
        answers.put(customer, answer);
    }

    Optional<GateDecision> answer(CustomerId customer) {
        return Optional.ofNullable(answers.get(customer));
    }

    CustomerDecision decision(CustomerId customer) {
        Night latest = night;
        return decided.computeIfAbsent(
                customer,
                key -> latest == null
                        ? world.decide(key, date)
                        : latest.of(key).orElseGet(() -> world.decide(key, date)));
    }

    /** The case file as it is now, after everything of the entry. */
    CaseFile file(CustomerId customer) {
        return world.file(customer, date);
    }

    /** The communications that are new with the entry's run; none where it has no run. */
    List<Written> written(CustomerId customer) {
        Night latest = night;
        return latest == null ? List.of() : latest.written(customer);
    }
}
