package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.CashPolicy;

/**
 * A customer's list held against our ledger as of his date. Ours less theirs is the sum of the findings' differences, by currency.
 *
 * @param signs as the list is written
 * @param signsGround how many documents, named by his lines, have the sign that this comes from; the lines that name one
 * @param ours our balance on his date
 * @param theirs his, in our sign
 */
public record Comparison(
        SignConvention signs, Ground signsGround, Balances ours, Balances theirs, List<Finding> findings) {

    public Comparison {
        findings = List.copyOf(findings);
    }

    /**
     * What a list is held against, and by which rules.
     *
     * @param facts all of the account as known now, settled documents too
     * @param terms how due dates are read
     * @param cash names of differences: rates withheld, discounts, rounding, fees
     */
    public record Against(CustomerFacts facts, LedgerTerms terms, ComparisonPolicy policy, CashPolicy cash) {}

    /** Compares. The same list, facts, rules and decisions give the same findings, in whatever order the rows stand. */
    public static Comparison of(TheirList list, Against against, Decided decided) {
        OurBook book = OurBook.of(
                against.facts(), list, against.terms(), against.policy().transitDays());
        References references = new References(book.documents());
        Signs found = Signs.of(list, references);
        List<TheirLine> lines = list.lines().stream()
                .map(line -> found.convention() == SignConvention.OWED_POSITIVE ? line : line.negated())
                .sorted()
                .toList();
        Set<Currency> currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        lines.forEach(line -> currencies.add(line.amount().currency()));
        book.lines().forEach(line -> currencies.add(line.amount().currency()));
        List<Finding> findings = new ArrayList<>();
        for (Currency currency : currencies) {
            findings.addAll(new LineByLine(currency, book, references, against, decided, lines).compare());
        }
        return new Comparison(
                found.convention(),
                found.ground(),
                Balances.sum(book.lines().stream().map(OurLine::amount).toList()),
                Balances.sum(lines.stream().map(TheirLine::amount).toList()),
                findings);
    }

    /** What all differences come to, by currency. */
    public Balances difference() {
        return Balances.sum(findings.stream().map(Finding::difference).toList());
    }

    /**
     * The sign in which a list is written.
     *
     * @param ground how many of his lines that name a document agree, of how many
     */
    private record Signs(SignConvention convention, Ground ground) {

        static Signs of(TheirList list, References references) {
            int agree = 0;
            int judged = 0;
            Balances sum = Balances.none();
            for (TheirLine line : list.lines()) {
                sum = sum.plus(line.amount());
                Boolean owes = references.owes(line);
                if (owes != null && !line.amount().isZero()) {
                    judged++;
                    agree += owes == line.amount().isPositive() ? 1 : 0;
                }
            }
            SignConvention said = list.signs();
            if (said != null) {
                return new Signs(said, ground("comparison.sign-told", agree, judged));
            }
            boolean positive = 2 * agree == judged
                    ? sum.amounts().stream().filter(one -> one.isPositive()).count()
                            >= sum.amounts().stream()
                                    .filter(one -> one.isNegative())
                                    .count()
                    : 2 * agree > judged;
            return positive
                    ? new Signs(SignConvention.OWED_POSITIVE, ground("comparison.sign-found", agree, judged))
                    : new Signs(SignConvention.OWED_NEGATIVE, ground("comparison.sign-found", judged - agree, judged));
        }

        private static Ground ground(String rule, int agree, int judged) {
            return Ground.of(rule, Measure.count(agree), Measure.count(judged));
        }
    }
}
