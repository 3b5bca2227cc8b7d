package org.cartera.domain.reconciliation;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;

/**
 * An open item as a payer may mean it.
 *
 * @param open what is owed, less what lines already matched to it will bring; positive
 * @param numbers under which he may know it: invoice, order, his purchase order
 */
public record OpenDocument(
        InstalmentId id, AccountKey account, Money open, LocalDate issued, LocalDate due, Set<String> numbers) {

    public OpenDocument {
        numbers = Set.copyOf(numbers);
    }

    public static OpenDocument of(OpenItem item) {
        Set<String> numbers = new TreeSet<>();
        numbers.add(item.id().invoice().value());
        if (item.invoice().order() != null) {
            numbers.add(item.invoice().order().value());
        }
        if (item.invoice().reference() != null) {
            numbers.add(item.invoice().reference());
        }
        return new OpenDocument(
                item.id(),
                item.invoice().account(),
                item.open(),
                item.invoice().issued(),
                item.effectiveDue(),
                numbers);
    }

    /** Under which it is looked up; those of digits alone among them. */
    public Set<String> keys() {
        Set<String> keys = keys(numbers);
        CreditorReference.of(id.invoice().value()).ifPresent(rf -> keys.add(rf.text()));
        return keys;
    }

    /** All forms of the numbers under which a document may be known; those of digits alone among them. */
    public static Set<String> keys(Set<String> numbers) {
        Set<String> keys = new TreeSet<>();
        numbers.forEach(number -> keys.addAll(DocumentNumber.forms(number)));
        numbers.forEach(number -> keys.addAll(DocumentNumber.digits(number)));
        return keys;
    }

    /** How surely the clues name it. */
    Naming namedBy(Clues clues) {
        return naming(numbers, clues);
    }

    /** How surely the clues name a document of these numbers. */
    public static Naming naming(Set<String> numbers, Clues clues) {
        Naming best = Naming.NOT;
        for (String number : numbers) {
            for (String form : DocumentNumber.forms(number)) {
                if (clues.structured().contains(form)) {
                    return Naming.STRUCTURED;
                }
                boolean bare = DocumentNumber.isDigits(form) && form.length() < 6;
                if (clues.written().contains(form)) {
                    best = best.orBetter(bare ? Naming.DIGITS : Naming.WRITTEN);
                }
            }
            for (String digits : DocumentNumber.digits(number)) {
                if (clues.announced().contains(digits)) {
                    best = best.orBetter(Naming.WRITTEN);
                }
                if (clues.digits().contains(digits) || clues.structured().contains(digits)) {
                    best = best.orBetter(Naming.DIGITS);
                }
            }
        }
        return best;
    }

    /** Whether two numbers begin with the same letters, so that different digits mean different documents. */
    public static boolean sameSeries(String one, String other) {
        return !DocumentNumber.prefix(one).isEmpty()
                && DocumentNumber.prefix(one).equals(DocumentNumber.prefix(other));
    }

    /** From nothing to a field made for it. */
    public enum Naming {
        NOT,
        DIGITS,
        WRITTEN,
        STRUCTURED;

        Naming orBetter(Naming other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
