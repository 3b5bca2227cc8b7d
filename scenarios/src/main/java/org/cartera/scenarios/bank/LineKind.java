package org.cartera.scenarios.bank;

/**
 * What happens at banks, and how often in a thousand lines. Where truth is missing nobody may say what the line pays.
 */
public enum LineKind {
    /** The invoice's number as we write it, and its amount. */
    EXACT(230),
    /** An ISO 11649 reference in its field or in the text. */
    CREDITOR_REFERENCE(40),
    /** The number in other words: blanks, no zeros, lower case, {@code FACT 20655}, {@code Rechnung 20655}. */
    SPELLED(140),
    /** One digit wrong, two changed about, or the end cut off. */
    MISSPELT(25),
    /** Our order's number or the payer's own. */
    ORDER(50),
    /** All of several invoices named: in full, shortened, with conjunctions. */
    LIST(80),
    /** From one number to another. */
    RANGE(10),
    /** Some of several invoices named. */
    LIST_IN_PART(20),
    /** The first of several instalments. */
    INSTALMENT(20),
    /** Nothing named, the amount of one item. */
    UNNAMED(90),
    /** Nothing named, the amount of several items. */
    UNNAMED_SUM(25),
    WITHHELD(60),
    DISCOUNTED(20),
    FEE_KEPT(20),
    ROUNDED(15),
    DAMAGE_TOLD(10),
    OVERPAID(15),
    PART(25),
    /** Paid by somebody who is no customer, with the reference. */
    THIRD_PARTY(20),
    /** A parent pays for a member of its group. */
    FOR_SUBSIDIARY(20),
    CREDIT_NOTE_NETTED(10),
    FOREIGN(15),
    /** An invoice that was paid before is paid again. */
    DUPLICATE(10),
    /** Before any invoice. */
    ADVANCE(10),
    /** A round amount on account. */
    ON_ACCOUNT(10),
    /** No name, no account, nothing named. */
    NAMELESS(15),
    /** A stranger whose amount is by chance a customer's. */
    BY_CHANCE(15),
    /** Interest, fees, transfers between our own accounts. */
    NOISE(20),
    RETURNED(10);

    private final int perThousand;

    LineKind(int perThousand) {
        this.perThousand = perThousand;
    }

    int perThousand() {
        return perThousand;
    }
}
