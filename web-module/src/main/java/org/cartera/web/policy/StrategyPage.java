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
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.strategy.Stage;
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

    /** The draft as far as it can be read, beside the running version. */
    private record Shown(String of, String flaw, @Nullable Strategy draft, Strategy running, String runningText) {}

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
        if (known == null || !known.of().equals(getYaml())) {
            known = viewer.organisation().map(this::look).orElse(null);
            shown = known;
        }
        return Optional.ofNullable(known);
    }

    private Shown look(OrganisationId id) {
        PolicyDesk desk = portfolio.policyDesk();
        Strategy running = portfolio.policies().inForce(id, viewer.today()).strategy();
        String text = desk.text(id, kind(), viewer.today());
        try {
            PolicySet draft = desk.read(id, kind(), viewer.today(), getYaml());
            return new Shown(getYaml(), "", draft.strategy(), running, text);
        } catch (PolicyDesk.Invalid wrong) {
            return new Shown(getYaml(), FlawInWords.of(wrong.flaw(), viewer.words()), null, running, text);
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
        return draft == null ? List.of() : StrategyChange.between(now.running(), draft);
    }

    /** What the draft says otherwise than the version in force, a sentence each. */
    public List<String> getChanges() {
        return shown().stream()
                .flatMap(now -> changes(now).stream().map(change -> told(change, now)))
                .toList();
    }

    private String told(StrategyChange change, Shown now) {
        Strategy draft = now.draft();
        return inWords().change(change, now.running(), draft == null ? now.running() : draft);
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
