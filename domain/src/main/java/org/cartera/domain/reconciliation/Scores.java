package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<AccountKey, Who> who = new HashMap<>();
    private @Nullable Set<AccountKey> owing;
    /** Whether there is any creditor reference at all. */
    private final boolean referenced;

    Scores(BankLine line, Clues clues, Findings findings, CashPolicy policy) {
        this.line = line;
        this.clues = clues;
        this.findings = findings;
        this.policy = policy;
        this.referenced = clues.structured().stream().anyMatch(text -> text.startsWith("RF"));
        measure();
    }

    Weighed weighed(AccountKey account, Fit fit) {
        int points = who(account).points() + naming(fit) + amount(account, fit);
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
        return new Weighed(account, fit, points, most, doubts);
    }

    /** The way with its reasons, which are put into words for those alone that are shown or applied. */
    Suggestion suggestion(Weighed way) {
        Fit fit = way.fit();
        List<Ground> reasons = new ArrayList<>();
        Ground payer = who(way.account()).reason();
        if (payer != null) {
            reasons.add(payer);
        }
        if (naming(fit) > 0) {
            String items =
                    fit.items().stream().map(item -> item.id().toString()).collect(Collectors.joining(", "));
            reasons.add(reason("match.named-" + code(fit.naming()), items, naming(fit)));
        }
        paid(fit, amount(way.account(), fit), reasons);
        for (Doubt doubt : way.doubts()) {
            int less = Math.min(0, way.most() - way.points());
            reasons.add(reason("match.doubt-" + code(doubt), line.remittance().text(), less));
        }
        return new Suggestion(way.account(), fit.allocations(), fit.unapplied(), fit.deduction(), way.score(), reasons);
    }

    /**
     * A way with all its points: beyond 100, and without what doubts take, for a doubtful way still competes with the others.
     *
     * @param most the score that it can have
     */
    record Weighed(AccountKey account, Fit fit, int points, int most, Set<Doubt> doubts) {
        int score() {
            return Math.max(0, Math.min(most, points));
        }

        /** Whether money would go elsewhere than with the other one. */
        boolean differsFrom(Weighed other) {
            return !account.equals(other.account)
                    || !fit.allocations().equals(other.fit.allocations())
                    || !fit.unapplied().equals(other.fit.unapplied());
        }
    }

    /** @param reason null where there are no points */
    private record Who(int points, @Nullable Ground reason) {}

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
        for (AccountKey other : owing()) {
            if (!other.equals(account)
                    && (findings.learnt().containsKey(other) || !known && likeness(other) >= ALIKE)) {
                return true;
            }
        }
        return false;
    }

    /** Who owes one item of the very amount. */
    private Set<AccountKey> owing() {
        Set<AccountKey> known = owing;
        if (known == null) {
            known = new HashSet<>();
            for (OpenDocument item : findings.items()) {
                if (item.open().equals(line.amount()) || item.open().equals(line.instructed())) {
                    known.add(item.account());
                }
            }
            owing = known;
        }
        return known;
    }

    /** The bank names a payer, and nothing says that he is this customer. */
    private boolean isStranger(AccountKey account) {
        return line.payer().name() != null && likeness(account) < SOMEWHAT && !isKnown(account);
    }

    private boolean isKnown(AccountKey account) {
        return findings.learnt().containsKey(account) || findings.numbers().containsKey(account);
    }

    private Who who(AccountKey account) {
        return who.computeIfAbsent(account, this::known);
    }

    private Who known(AccountKey account) {
        Known by = findings.learnt().get(account);
        if (by != null) {
            int points = by == Known.ACCOUNT ? 50 : 45;
            String payer =
                    by == Known.ACCOUNT ? line.payer().account() : line.payer().name();
            return because("match.payer-" + code(by), payer, points);
        }
        Optional<CreditorReference> reference = referenced
                ? OpenDocument.reference(account)
                        .filter(rf -> clues.structured().contains(rf.text()))
                : Optional.empty();
        if (reference.isPresent()) {
            return because("match.payer-reference", reference.get().text(), REFERENCED);
        }
        double likeness = likeness(account);
        String number = findings.numbers().get(account);
        if (number != null) {
            return because("match.payer-number", number, likeness >= ALIKE ? NUMBERED_AND_ALIKE : NUMBERED);
        }
        if (isSomebodyElse(account, likeness)) {
            return because("match.somebody-else", line.payer().name(), NOBODY_ELSE);
        }
        int points = likeness >= SAME ? 25 : likeness >= ALIKE ? 18 : likeness >= SOMEWHAT ? 10 : 0;
        return points == 0
                ? new Who(0, null)
                : new Who(
                        points,
                        Ground.about(
                                payer(),
                                "match.name-alike",
                                Measure.share(BigDecimal.valueOf(likeness).setScale(2, RoundingMode.HALF_UP)),
                                Measure.count(points)));
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

    /** How much each customer in question is called like the payer, whose name is read once. */
    private void measure() {
        List<String> payer = FirmName.words(payer());
        double most = line.payer().name() == null ? IN_TEXT : 1;
        if (!payer.isEmpty()) {
            findings.names()
                    .forEach((account, name) ->
                            likeness.put(account, Math.min(most, FirmName.likeness(payer, FirmName.words(name)))));
        }
    }

    /** As the bank calls him, or as he may be called in the text. */
    private String payer() {
        String name = line.payer().name();
        return name == null ? FirmName.inText(line) : name;
    }

    private static int naming(Fit fit) {
        return switch (fit.naming()) {
            case STRUCTURED -> 60;
            case WRITTEN -> 50;
            case DIGITS -> 30;
            case NOT -> 0;
        };
    }

    /** Less, for a reason: of what he did not name, or from somebody unlike the customer, it says less. */
    private int explained(AccountKey account, Fit fit) {
        Deduction less = fit.deduction();
        boolean rounded = less != null && less.reason() == Deduction.Reason.ROUNDING;
        return fit.naming() != OpenDocument.Naming.NOT && (rounded || !isStranger(account)) ? 30 : 20;
    }

    private int amount(AccountKey account, Fit fit) {
        return switch (fit.kind()) {
            case AS_TOLD, EXACT, BALANCE -> 35;
            case SUM -> fit.naming() != OpenDocument.Naming.NOT ? 28 : 30;
            case EXPLAINED -> explained(account, fit);
            case OVER -> 15;
            case PART -> 15;
            case OLDEST -> 0;
        };
    }

    private static void paid(Fit fit, int points, List<Ground> reasons) {
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
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Who because(String rule, @Nullable String subject, int points) {
        return new Who(points, reason(rule, subject == null ? "" : subject, points));
    }

    private static Ground reason(String rule, String subject, int points) {
        return Ground.about(subject, rule, Measure.text(subject), Measure.count(points));
    }
}
