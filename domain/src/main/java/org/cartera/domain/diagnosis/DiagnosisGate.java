package org.cartera.domain.diagnosis;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may act on a case as far as its diagnosis goes (S3-11, T5). What leaves by itself is never asked.
 *
 * @param reasonAsked whether the debtor may be asked why he does not pay
 */
public record DiagnosisGate(Strategy strategy, boolean reasonAsked) {

    /**
     * What is missing before anybody acts; empty where nothing is.
     *
     * @param newest the newest diagnosis of the account; null: there is none
     */
    public Optional<Ground> objection(CaseFile file, @Nullable Diagnosis newest) {
        return strategy.diagnosisStage().flatMap(from -> furthest(file)
                .filter(stage -> stage.offsetDays() >= from.offsetDays())
                .flatMap(stage -> missing(file, stage, newest)));
    }

    private Optional<Ground> missing(CaseFile file, Stage reached, @Nullable Diagnosis newest) {
        Measure stage = Measure.text(reached.id().value());
        if (newest == null) {
            return Optional.of(Ground.of("diagnosis.missing", stage, Measure.unknown()));
        }
        if (newest.on().isBefore(begun(file))) {
            return Optional.of(Ground.of("diagnosis.former", Measure.date(newest.on()), stage));
        }
        int needed = Diagnosis.Question.needed(reasonAsked).size();
        int open = newest.open(reasonAsked).size();
        return open == 0
                ? Optional.empty()
                : Optional.of(Ground.of("diagnosis.incomplete", Measure.count(needed - open), Measure.count(needed)));
    }

    /** The furthest stage that an open item was given in this opening. */
    private Optional<Stage> furthest(CaseFile file) {
        return file.ledger().items().stream()
                .map(item -> file.memories().get(item.id()))
                .filter(Objects::nonNull)
                .map(ItemMemory::seenOpen)
                .flatMap(memory -> memory.taken().stream().filter(taken -> taken.reopening() == memory.reopening()))
                .flatMap(taken -> strategy.stage(taken.stage()).stream())
                .max(comparing(Stage::offsetDays));
    }

    /** The day on which the case began: a diagnosis from before it is about another one. */
    private static LocalDate begun(CaseFile file) {
        return file.ledger().items().stream()
                .filter(OpenItem::isOverdue)
                .map(OpenItem::effectiveDue)
                .min(comparing(day -> day))
                .orElse(file.asOf());
    }
}
