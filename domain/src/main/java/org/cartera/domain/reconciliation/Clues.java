package org.cartera.domain.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.PayerWords.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in a bank line that may be documents of ours, and what else the payer says about them.
 *
 * @param structured in fields made for references, and ISO 11649 references wherever they stand
 * @param written with their letters, in free text: {@code FV20655}
 * @param invoices bare digits that the payer calls an invoice: {@code factura 20655}
 * @param orders bare digits that he calls an order: {@code pedido 20655}
 * @param announced bare digits that he calls a document: one of these, or {@code ref 20655}
 * @param digits runs of at least four digits; they may be anything
 * @param mentions each number that is written or announced, in all the ways it can be read
 * @param instalment which one he pays ({@code cuota 2}); 0 where he does not say
 * @param advance he says that it is paid before any invoice
 * @param told why he pays less; null where he does not say
 */
public record Clues(
        Set<String> structured,
        Set<String> written,
        Set<String> invoices,
        Set<String> orders,
        Set<String> announced,
        Set<String> digits,
        List<Set<String>> mentions,
        int instalment,
        boolean advance,
        @Nullable Reason told) {

    public Clues {
        structured = Set.copyOf(structured);
        written = Set.copyOf(written);
        invoices = Set.copyOf(invoices);
        orders = Set.copyOf(orders);
        announced = Set.copyOf(announced);
        digits = Set.copyOf(digits);
        mentions = mentions.stream().map(Set::copyOf).toList();
    }

    public static Clues of(BankLine line) {
        return of(line.remittance(), line.endToEnd() == null ? "" : line.endToEnd());
    }

    /**
     * What a line of a customer's own list says.
     *
     * @param reference in a field made for it; empty where there is none
     */
    public static Clues of(String reference, String text) {
        List<String> references = reference.isBlank() ? List.of() : List.of(reference);
        return of(new Remittance(references, List.of(), text), "");
    }

    static Clues of(Remittance remittance, String endToEnd) {
        Reading reading = new Reading();
        for (String reference : remittance.references()) {
            reading.structured(reference);
            CreditorReference.read(reference).ifPresent(rf -> reading.structured(rf.number()));
        }
        remittance.documents().forEach(document -> reading.structured(document.number()));
        reading.text(remittance.text());
        if (endToEnd.isEmpty()) {
            return reading.clues();
        }
        Reading own = new Reading();
        own.text(endToEnd);
        return reading.clues().and(own.clues());
    }

    /** Every number that a document may be looked up by. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(structured);
        all.addAll(written);
        all.addAll(announced);
        all.addAll(digits);
        return all;
    }

    /** Whether he calls such digits a document, and not one of another kind than the number's that has them. */
    boolean announces(String number, Meaning kind) {
        return switch (kind) {
            case INVOICE -> announced.contains(number) && (!orders.contains(number) || invoices.contains(number));
            case ORDER -> announced.contains(number) && (!invoices.contains(number) || orders.contains(number));
            default -> announced.contains(number);
        };
    }

    /** The payer's own number of his transfer may hold ours, but names nothing by not holding it. */
    private Clues and(Clues own) {
        return new Clues(
                union(structured, own.structured),
                union(written, own.written),
                union(invoices, own.invoices),
                union(orders, own.orders),
                union(announced, own.announced),
                union(digits, own.digits),
                mentions,
                instalment,
                advance,
                told);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
