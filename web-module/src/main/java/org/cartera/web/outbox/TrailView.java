package org.cartera.web.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.portfolio.Trail;
import org.cartera.domain.receivable.FactKind;
import org.cartera.web.page.RulesTitles;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Where the chosen communication comes from: its run, the read of the ERP, and for each item the reason and the ERP's rows. */
@Named
@RequestScoped
public class TrailView {
    @Inject
    Trail trail;

    @Inject
    CommunicationsPage page;

    @Inject
    Viewer viewer;

    @Inject
    RulesTitles titles;

    private @Nullable Long known;
    private Optional<Trail.Steps> steps = Optional.empty();

    /** Of the organisation shown only. */
    private Optional<Trail.Steps> steps() {
        if (known == null || known != page.chosen()) {
            known = page.chosen();
            steps = trail.follow(known).filter(one -> viewer.organisation()
                    .filter(one.account().organisation()::equals)
                    .isPresent());
        }
        return steps;
    }

    /** What letter, mail and log call it; empty where nothing is chosen. */
    public String getReference() {
        return steps().map(one -> one.reference().text()).orElse("");
    }

    public long getRun() {
        return steps().map(Trail.Steps::run).orElse(0L);
    }

    /** From which read, under which rules. */
    public String getSource() {
        return steps().map(this::source).orElse("");
    }

    private String source(Trail.Steps one) {
        Words words = viewer.words();
        Instant readAt = one.readAt();
        Long generation = one.generation();
        String rules = one.policyVersion();
        return generation == null || readAt == null
                ? words.text("trail.gone")
                : words.text(
                        "trail.source",
                        Long.toString(generation),
                        words.moment(readAt),
                        rules == null ? words.text("trail.rules.gone") : titles.of(rules));
    }

    public List<ItemTrail> getItems() {
        Words words = viewer.words();
        return steps().map(Trail.Steps::items).orElse(List.of()).stream()
                .map(item -> new ItemTrail(item, words))
                .toList();
    }

    /** One item on its way from the ERP. */
    public record ItemTrail(Trail.Item item, Words words) {

        public String getName() {
            return Sentences.item(item.item().toString());
        }

        /** The first ground; empty where it was removed for its age. */
        public String getReason() {
            return item.grounds().isEmpty()
                    ? ""
                    : new Sentences(words).of(item.grounds().get(0));
        }

        /** "Invoice FE-20655 · applications 10012, 10013 · payments 9007". */
        public String getRows() {
            Map<FactKind, List<String>> keys = new EnumMap<>(FactKind.class);
            item.rows().forEach(row -> keys.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                    .add(row.key()));
            List<String> parts = new ArrayList<>();
            keys.forEach((kind, some) -> parts.add(words.text("trail." + kind, String.join(", ", some))));
            return parts.isEmpty() ? words.text("trail.rows.gone") : String.join(" · ", parts);
        }
    }
}
