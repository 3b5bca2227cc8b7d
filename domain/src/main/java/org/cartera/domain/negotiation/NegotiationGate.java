package org.cartera.domain.negotiation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/** Whether a person may talk to a debtor to collect, as far as the fallback position goes (S4-9). What leaves by itself is never asked. */
public record NegotiationGate(NegotiationPolicy policy) {

    /**
     * What is missing before anybody talks to him; empty where nothing is.
     *
     * @param newest the newest position of the account; null: there is none
     */
    public Optional<Ground> objection(CaseFile file, @Nullable NegotiationPlan newest) {
        return file.ledger().overdue().amounts().stream()
                .filter(overdue -> policy.planAbove().currencies().contains(overdue.currency()))
                .filter(overdue -> overdue.isMoreThan(policy.planAbove().in(overdue.currency())))
                .findFirst()
                .flatMap(overdue -> missing(file, overdue, newest));
    }

    private Optional<Ground> missing(CaseFile file, Money overdue, @Nullable NegotiationPlan newest) {
        if (newest == null) {
            Money above = policy.planAbove().in(overdue.currency());
            return Optional.of(Ground.of("negotiation.missing", Measure.money(overdue), Measure.money(above)));
        }
        LocalDate begun = begun(file);
        return newest.on().isBefore(begun)
                ? Optional.of(Ground.of("negotiation.former", Measure.date(newest.on()), Measure.date(begun)))
                : Optional.empty();
    }

    /** The day on which the case began: a position from before it is about another one. */
    private static LocalDate begun(CaseFile file) {
        return file.ledger().items().stream()
                .filter(OpenItem::isOverdue)
                .map(OpenItem::effectiveDue)
                .min(comparing(day -> day))
                .orElse(file.asOf());
    }
}
