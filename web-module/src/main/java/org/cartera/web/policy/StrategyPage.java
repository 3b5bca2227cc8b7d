package org.cartera.web.policy;

import static java.util.stream.Collectors.toMap;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.strategy.SegmentChange;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategies.ForSegment;
import org.cartera.domain.strategy.Strategy;
import org.cartera.domain.strategy.StrategyChange;
import org.cartera.domain.strategy.StrategyChange.Part;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The strategy's text, drawn as it is written beside the one in force, and what it would do tonight (S0-1, S2-18). */
@Named
@ViewScoped
public class StrategyPage extends TextPage {
    private static final long serialVersionUID = 1L;

    @Inject
    StrategyNight night;

    private transient @Nullable Tonight tonight;
    private transient @Nullable Shown shown;
    private String segment = "";

    /**
     * The draft as far as it can be read, beside the running version, each of the chosen segment; null where it has none.
     *
     * @param segments names of all that either has, in their order
     * @param changed what is otherwise about other segments than the chosen one
     */
    private record Shown(
            String of,
            String segment,
            String flaw,
            @Nullable Strategy draft,
            @Nullable Strategy running,
            List<String> segments,
            List<SegmentChange> changed) {}

    @Override
    protected Kind kind() {
        return Kind.STRATEGY;
    }

    @Override
    protected void forget() {
        tonight = null;
        shown = null;
    }

    /** Called while somebody writes: what is drawn follows the text, and what was tried no longer holds. */
    public void preview() {
        tonight = null;
    }

    /** Decides accounts under the draft and under the version in force. */
    public void compare() {
        viewer.require(viewer.isGranting());
        tonight = read().flatMap(rules -> viewer.organisation().flatMap(id -> night.run(id, rules)))
                .orElse(null);
    }

    private Optional<Shown> shown() {
        Shown known = shown;
        if (known == null || !known.of().equals(getYaml()) || !known.segment().equals(segment)) {
            known = viewer.organisation().map(this::look).orElse(null);
            shown = known;
        }
        return Optional.ofNullable(known);
    }

    private Shown look(OrganisationId id) {
        PolicyDesk desk = portfolio.policyDesk();
        Strategies running = portfolio.policies().inForce(id, viewer.today()).strategies();
        try {
            Strategies draft = desk.read(id, kind(), viewer.today(), getYaml()).strategies();
            return new Shown(
                    getYaml(),
                    segment,
                    "",
                    draft.named(segment).orElse(null),
                    running.named(segment).orElse(null),
                    Stream.of(draft, running)
                            .flatMap(one -> one.names().stream())
                            .distinct()
                            .toList(),
                    SegmentChange.between(running, draft));
        } catch (PolicyDesk.Invalid wrong) {
            String flaw = FlawInWords.of(wrong.flaw(), viewer.words());
            return new Shown(
                    getYaml(), segment, flaw, null, running.named(segment).orElse(null), running.names(), List.of());
        }
    }

    /** The segment whose strategy is drawn; empty: that of whoever belongs to none. */
    public String getSegment() {
        return segment;
    }

    public void setSegment(@Nullable String segment) {
        this.segment = segment == null ? "" : segment;
    }

    /** Those that the draft or the version in force has. */
    public List<String> getSegments() {
        return shown().map(Shown::segments).orElse(List.of());
    }

    /** Who belongs to the chosen segment, as the draft has it; empty for the standard strategy. */
    public String getBelonging() {
        return viewer.organisation()
                .flatMap(this::draftOf)
                .map(inWords()::belonging)
                .orElse("");
    }

    private Optional<ForSegment> draftOf(OrganisationId id) {
        try {
            return portfolio.policyDesk().read(id, kind(), viewer.today(), getYaml()).strategies().segments().stream()
                    .filter(one -> one.segment().name().equals(segment))
                    .findFirst();
        } catch (PolicyDesk.Invalid unreadable) {
            return Optional.empty(); // the flaw is told beside the text
        }
    }

    /** What is wrong with the text as it is written now; empty where nothing is. */
    public String getFlaw() {
        return shown().map(Shown::flaw).orElse("");
    }

    private StrategyWords inWords() {
        return new StrategyWords(viewer.words());
    }

    private List<StrategyChange> changes(Shown now) {
        Strategy draft = now.draft();
        Strategy running = now.running();
        return draft == null || running == null ? List.of() : StrategyChange.between(running, draft);
    }

    /** What the draft says otherwise than the version in force, a sentence each. */
    public List<String> getChanges() {
        return shown().stream()
                .flatMap(now -> Stream.concat(
                        changes(now).stream().map(change -> told(change, now)),
                        now.changed().stream().map(inWords()::change)))
                .toList();
    }

    /** Both are there where anything changes. */
    private String told(StrategyChange change, Shown now) {
        return inWords().change(change, Objects.requireNonNull(now.running()), Objects.requireNonNull(now.draft()));
    }

    /** Null while the draft cannot be read. */
    public @Nullable StrategyDrawing getDrawing() {
        return shown().map(now -> draw(now, now.draft(), false)).orElse(null);
    }

    /** The version in force on the same axis; its marks are what the draft takes away. */
    public @Nullable StrategyDrawing getRunningDrawing() {
        return shown().map(now -> draw(now, now.running(), true)).orElse(null);
    }

    private @Nullable StrategyDrawing draw(Shown now, @Nullable Strategy strategy, boolean running) {
        if (strategy == null) {
            return null;
        }
        int[] axis = StrategyDrawing.axis(
                Stream.of(now.draft(), now.running()).filter(Objects::nonNull).toArray(Strategy[]::new));
        return new StrategyDrawing(strategy, axis[0], axis[1], marks(now, running), inWords());
    }

    private Map<StageId, String> marks(Shown now, boolean running) {
        Words words = viewer.words();
        Map<StageId, String> marks = new LinkedHashMap<>();
        for (StrategyChange change : changes(now)) {
            StageId stage = change.stage();
            if (stage != null && (change.part() == Part.REMOVED) == running) {
                String mark =
                        switch (change.part()) {
                            case ADDED -> "strategy.part.ADDED";
                            case REMOVED -> "strategy.part.REMOVED";
                            default -> "strategy.mark.changed";
                        };
                marks.put(stage, words.text(mark));
            }
        }
        return marks;
    }

    /** The stages of the draft, with why each is as it is. */
    public List<StageLine> getStages() {
        return shown().stream().flatMap(this::lines).toList();
    }

    private Stream<StageLine> lines(Shown now) {
        Strategy draft = now.draft();
        if (draft == null) {
            return Stream.empty();
        }
        Map<StageId, String> because = portfolio.policyDesk().rationales(getYaml());
        Map<StageId, String> marks = marks(now, false);
        Map<StageId, String> changed = changes(now).stream()
                .filter(change -> change.stage() != null && change.part() != Part.REMOVED)
                .collect(toMap(StrategyChange::stage, change -> told(change, now), (one, more) -> one + "; " + more));
        return draft.stages().stream()
                .map(stage -> new StageLine(
                        stage,
                        inWords(),
                        because.getOrDefault(stage.id(), ""),
                        marks.getOrDefault(stage.id(), ""),
                        changed.getOrDefault(stage.id(), "")));
    }

    /** The rules between the stages, as the draft has them. */
    public List<String> getGeneral() {
        return shown().map(Shown::draft).map(inWords()::general).orElse(List.of());
    }

    /** Null before somebody has asked. */
    public @Nullable Tonight getTonight() {
        return tonight;
    }

    /** One stage in the table behind the drawing. */
    public record StageLine(Stage stage, StrategyWords inWords, String because, String mark, String changed) {
        public String getName() {
            return inWords.stage(stage.id());
        }

        public String getDay() {
            return inWords.day(stage.offsetDays());
        }

        public String getKind() {
            return inWords.words().text("strategy.kind." + stage.kind());
        }

        public String getHow() {
            return inWords.words().text("channel." + stage.channel()) + " · " + inWords.owner(stage);
        }

        public List<String> getSequel() {
            return inWords.sequel(stage);
        }

        public String getBecause() {
            return because;
        }

        public String getMark() {
            return mark;
        }

        public String getChanged() {
            return changed;
        }
    }
}
