package org.cartera.domain.reconciliation;

import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;

/**
 * What was found about a line: every customer who may have paid it, with all his open items.
 *
 * @param items all open items of every customer in question, in any order
 * @param names the customer's name in our books
 * @param learnt customers whom people have confirmed as this payer, and by what he was known again
 * @param numbers customers whose tax number, or number with us, stands in the line, with that number
 * @param credits credit notes of those customers that settle nothing yet, as documents of which so much is open
 */
public record Findings(
        List<OpenDocument> items,
        Map<AccountKey, String> names,
        Map<AccountKey, Known> learnt,
        Map<AccountKey, String> numbers,
        List<OpenDocument> credits) {
    public static final Findings NOTHING = new Findings(List.of(), Map.of(), Map.of());

    public Findings {
        items = List.copyOf(items);
        names = Map.copyOf(names);
        learnt = Map.copyOf(learnt);
        numbers = Map.copyOf(numbers);
        credits = List.copyOf(credits);
    }

    /** Without credit notes. */
    public Findings(
            List<OpenDocument> items,
            Map<AccountKey, String> names,
            Map<AccountKey, Known> learnt,
            Map<AccountKey, String> numbers) {
        this(items, names, learnt, numbers, List.of());
    }

    /** Where no customer's number stands in the line. */
    public Findings(List<OpenDocument> items, Map<AccountKey, String> names, Map<AccountKey, Known> learnt) {
        this(items, names, learnt, Map.of(), List.of());
    }

    /** By what a payer was known again. */
    public enum Known {
        ACCOUNT,
        NAME
    }
}
