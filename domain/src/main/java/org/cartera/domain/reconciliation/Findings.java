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
 */
public record Findings(List<OpenDocument> items, Map<AccountKey, String> names, Map<AccountKey, Known> learnt) {
    public static final Findings NOTHING = new Findings(List.of(), Map.of(), Map.of());

    public Findings {
        items = List.copyOf(items);
        names = Map.copyOf(names);
        learnt = Map.copyOf(learnt);
    }

    /** By what a payer was known again. */
    public enum Known {
        ACCOUNT,
        NAME
    }
}
