package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Findings.Known;
import org.jspecify.annotations.Nullable;

/**
 * Points for who paid, what he named and how the amount fits; each point has its reason.
 *
 * <p>A reference and the amount, or a payer known again and an amount that only one thing owes, are enough for a threshold of 80;
 * a name that merely looks like a customer's never is without a reference.
 */
final class Scores {
    private static final int NOBODY_ELSE = -30;
    private static final double SAME = 0.95;
    private static final double ALIKE = 0.85;
    private static final double SOMEWHAT = 0.7;
    private static final double STRANGER = 0.5;

    private final BankLine line;
    private final Findings findings;

    Scores(BankLine line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    Suggestion suggestion(AccountKey account, Fit fit) {
        List<Ground> reasons = new ArrayList<>();
        int score = who(account, reasons) + what(fit, reasons) + amount(fit, reasons);
        return new Suggestion(
                account,
                fit.allocations(),
                fit.unapplied(),
                fit.deduction(),
                Math.max(0, Math.min(100, score)),
                reasons);
    }

    private int who(AccountKey account, List<Ground> reasons) {
        Known known = findings.learnt().get(account);
        if (known != null) {
            int points = known == Known.ACCOUNT ? 50 : 45;
            String payer = known == Known.ACCOUNT
                    ? line.payer().account()
                    : line.payer().name();
            return because("match.payer-" + known.name().toLowerCase(Locale.ROOT), payer, points, reasons);
        }
        double likeness = likeness(account);
        if (isSomebodyElse(account, likeness)) {
            return because("match.somebody-else", line.payer().name(), NOBODY_ELSE, reasons);
        }
        int points = likeness >= SAME ? 25 : likeness >= ALIKE ? 18 : likeness >= SOMEWHAT ? 10 : 0;
        if (points > 0) {
            reasons.add(Ground.about(
                    String.valueOf(line.payer().name()),
                    "match.name-alike",
                    Measure.share(BigDecimal.valueOf(likeness).setScale(2, RoundingMode.HALF_UP)),
                    Measure.count(points)));
        }
        return points;
    }

    /** People have told us that this payer is another customer, or his name is another's and not at all this one's. */
    private boolean isSomebodyElse(AccountKey account, double likeness) {
        if (!findings.learnt().isEmpty()) {
            return true;
        }
        return likeness < STRANGER
                && findings.names().keySet().stream()
                        .anyMatch(other -> !other.equals(account) && likeness(other) >= SAME);
    }

    private double likeness(AccountKey account) {
        String name = findings.names().get(account);
        String payer = line.payer().name();
        return name == null || payer == null ? 0 : FirmName.likeness(payer, name);
    }

    private static int what(Fit fit, List<Ground> reasons) {
        int points =
                switch (fit.naming()) {
                    case STRUCTURED -> 60;
                    case WRITTEN -> 50;
                    case DIGITS -> 30;
                    case NOT -> 0;
                };
        if (points > 0) {
            because(
                    "match.named-" + fit.naming().name().toLowerCase(Locale.ROOT),
                    fit.items().stream().map(item -> item.id().toString()).collect(Collectors.joining(", ")),
                    points,
                    reasons);
        }
        return points;
    }

    private static int amount(Fit fit, List<Ground> reasons) {
        boolean named = fit.naming() != OpenDocument.Naming.NOT;
        int points =
                switch (fit.kind()) {
                    case AS_TOLD, EXACT, BALANCE -> 35;
                    case SUM -> 30;
                    case EXPLAINED -> named ? 30 : 20;
                    case OVER -> 20;
                    case PART -> 15;
                    case OLDEST -> 0;
                };
        reasons.add(Ground.about(
                fit.items().size() + "",
                "match.amount-" + fit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Measure.money(fit.allocations().stream()
                        .map(Suggestion.Allocation::paid)
                        .reduce(fit.unapplied(), Money::plus)),
                Measure.count(points)));
        Deduction deduction = fit.deduction();
        if (deduction != null) {
            reasons.add(Ground.about(
                    deduction.name(),
                    "match.missing-"
                            + deduction.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Measure.money(deduction.amount()),
                    Measure.money(Shortfalls.sum(fit.items()))));
        }
        return points;
    }

    private static int because(String rule, @Nullable String subject, int points, List<Ground> reasons) {
        reasons.add(Ground.about(
                subject == null ? "" : subject,
                rule,
                Measure.text(subject == null ? "" : subject),
                Measure.count(points)));
        return points;
    }
}
