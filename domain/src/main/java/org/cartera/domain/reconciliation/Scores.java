package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.Fit.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Points for who paid, what he named and how the amount fits; each point has its reason.
 *
 * <p>A reference and the amount, or a payer known again and an amount that only one thing owes, are enough for a threshold of 80;
 * a name that merely looks like a customer's never is without a reference. A doubt keeps any score below the threshold.
 */
final class Scores {
    private static final int NOBODY_ELSE = -30;
    /** A reference with check digits that only this customer's statement bears. */
    private static final int REFERENCED = 50;
    /** His number may stand there for another reason: it takes his name as well to be sure. */
    private static final int NUMBERED = 35;

    private static final int NUMBERED_AND_ALIKE = 50;
    private static final double SAME = 0.95;
    private static final double ALIKE = 0.85;
    private static final double SOMEWHAT = 0.7;
    private static final double STRANGER = 0.5;
    /** A name that stands somewhere in the text is at most so much like: whose it is, nobody says. */
    private static final double IN_TEXT = 0.9;

    private final BankLine line;
    private final Clues clues;
    private final Findings findings;
    private final CashPolicy policy;
    private final Map<AccountKey, Double> likeness = new HashMap<>();
    /** Whether there is any creditor reference at all. */
    private final boolean referenced;

    Scores(BankLine line, Clues clues, Findings findings, CashPolicy policy) {
        this.line = line;
        this.clues = clues;
        this.findings = findings;
        this.policy = policy;
        this.referenced = clues.structured().stream().anyMatch(text -> text.startsWith("RF"));
        findings.names().keySet().forEach(account -> likeness.put(account, measured(account)));
    }

    Weighed weighed(AccountKey account, Fit fit) {
        List<Ground> reasons = new ArrayList<>();
        int points = who(account, reasons) + what(fit, reasons) + amount(fit, explained(account, fit), reasons);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(fit.doubts());
        if (fit.naming() == OpenDocument.Naming.NOT && isNamesake(account)) {
            doubts.add(Doubt.NAMESAKE);
        }
        if (!fit.isWhole() && mayBeForAnother(account)) {
            doubts.add(Doubt.ANOTHER_FITS);
        }
        if (fit.naming() == OpenDocument.Naming.DIGITS && fit.kind() == Fit.Kind.EXPLAINED && !isKnown(account)) {
            doubts.add(Doubt.ONLY_DIGITS);
        }
        if (fit.naming() == OpenDocument.Naming.WRITTEN
                && isStranger(account)
                && fit.items().stream().noneMatch(item -> item.isWrittenInFull(clues))) {
            doubts.add(Doubt.ONLY_DIGITS);
        }
        int most = doubts.isEmpty() ? 100 : policy.threshold() - 1;
        for (Doubt doubt : doubts) {
            because("match.doubt-" + code(doubt), line.remittance().text(), Math.min(0, most - points), reasons);
        }
        Suggestion suggestion = new Suggestion(
                account,
                fit.allocations(),
                fit.unapplied(),
                fit.deduction(),
                Math.max(0, Math.min(most, points)),
                reasons);
        return new Weighed(suggestion, points);
    }

    /**
     * A suggestion with all its points: beyond 100, and without what doubts take, for a doubtful way still competes with the others.
     */
    record Weighed(Suggestion suggestion, int points) {}

    /** Another customer, of whom nobody has told us that he pays so, bears the payer's name, and no bank account speaks for this one. */
    private boolean isNamesake(AccountKey account) {
        if (findings.learnt().get(account) == Known.ACCOUNT && likeness(account) >= SAME) {
            return false;
        }
        return likeness.entrySet().stream()
                .anyMatch(other -> other.getValue() >= SAME
                        && !other.getKey().equals(account)
                        && !findings.learnt().containsKey(other.getKey()));
    }

    /** Another customer whom the payer may be just as well owes one item of the very amount. */
    private boolean mayBeForAnother(AccountKey account) {
        boolean known = findings.learnt().containsKey(account);
        return findings.items().stream()
                .filter(item -> !item.account().equals(account))
                .filter(item -> item.open().equals(line.amount()) || item.open().equals(line.instructed()))
                .map(OpenDocument::account)
                .anyMatch(other -> findings.learnt().containsKey(other) || !known && likeness(other) >= ALIKE);
    }

    /** The bank names a payer, and nothing says that he is this customer. */
    private boolean isStranger(AccountKey account) {
        return line.payer().name() != null && likeness(account) < SOMEWHAT && !isKnown(account);
    }

    private boolean isKnown(AccountKey account) {
        return findings.learnt().containsKey(account) || findings.numbers().containsKey(account);
    }

    private int who(AccountKey account, List<Ground> reasons) {
        Known known = findings.learnt().get(account);
        if (known != null) {
            int points = known == Known.ACCOUNT ? 50 : 45;
            String payer = known == Known.ACCOUNT
                    ? line.payer().account()
                    : line.payer().name();
            return because("match.payer-" + code(known), payer, points, reasons);
        }
        Optional<CreditorReference> reference = referenced
                ? OpenDocument.reference(account)
                        .filter(rf -> clues.structured().contains(rf.text()))
                : Optional.empty();
        if (reference.isPresent()) {
            return because("match.payer-reference", reference.get().text(), REFERENCED, reasons);
        }
        double likeness = likeness(account);
        String number = findings.numbers().get(account);
        if (number != null) {
            int points = likeness >= ALIKE ? NUMBERED_AND_ALIKE : NUMBERED;
            return because("match.payer-number", number, points, reasons);
        }
        if (isSomebodyElse(account, likeness)) {
            return because("match.somebody-else", line.payer().name(), NOBODY_ELSE, reasons);
        }
        int points = likeness >= SAME ? 25 : likeness >= ALIKE ? 18 : likeness >= SOMEWHAT ? 10 : 0;
        if (points > 0) {
            reasons.add(Ground.about(
                    line.payer().name() == null
                            ? FirmName.inText(line)
                            : line.payer().name(),
                    "match.name-alike",
                    Measure.share(BigDecimal.valueOf(likeness).setScale(2, RoundingMode.HALF_UP)),
                    Measure.count(points)));
        }
        return points;
    }

    /** People have told us that this payer is another customer, who is no namesake, or his name is another's and not at all this one's. */
    private boolean isSomebodyElse(AccountKey account, double likeness) {
        if (!findings.learnt().isEmpty()) {
            return findings.learnt().containsValue(Known.ACCOUNT) || likeness < SAME;
        }
        return likeness < STRANGER
                && this.likeness.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(account) && other.getValue() >= ALIKE);
    }

    private double likeness(AccountKey account) {
        return likeness.getOrDefault(account, 0.0);
    }

    private double measured(AccountKey account) {
        String name = findings.names().get(account);
        String payer = line.payer().name();
        if (name == null) {
            return 0;
        }
        return payer == null
                ? Math.min(IN_TEXT, FirmName.likeness(FirmName.inText(line), name))
                : FirmName.likeness(payer, name);
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
                    "match.named-" + code(fit.naming()),
                    fit.items().stream().map(item -> item.id().toString()).collect(Collectors.joining(", ")),
                    points,
                    reasons);
        }
        return points;
    }

    /** Less, for a reason: of what he did not name, or from somebody unlike the customer, it says less. */
    private int explained(AccountKey account, Fit fit) {
        Deduction less = fit.deduction();
        boolean rounded = less != null && less.reason() == Deduction.Reason.ROUNDING;
        return fit.naming() != OpenDocument.Naming.NOT && (rounded || !isStranger(account)) ? 30 : 20;
    }

    private static int amount(Fit fit, int explained, List<Ground> reasons) {
        boolean named = fit.naming() != OpenDocument.Naming.NOT;
        int points =
                switch (fit.kind()) {
                    case AS_TOLD, EXACT, BALANCE -> 35;
                    case SUM -> named ? 28 : 30;
                    case EXPLAINED -> explained;
                    case OVER -> 15;
                    case PART -> 15;
                    case OLDEST -> 0;
                };
        reasons.add(Ground.about(
                fit.items().size() + "",
                "match.amount-" + code(fit.kind()),
                Measure.money(fit.allocations().stream()
                        .map(Suggestion.Allocation::paid)
                        .reduce(fit.unapplied(), Money::plus)),
                Measure.count(points)));
        Deduction deduction = fit.deduction();
        if (deduction != null) {
            reasons.add(Ground.about(
                    deduction.name(),
                    "match.missing-" + code(deduction.reason()),
                    Measure.money(deduction.amount()),
                    Measure.money(Shortfalls.sum(fit.items()))));
        }
        return points;
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
