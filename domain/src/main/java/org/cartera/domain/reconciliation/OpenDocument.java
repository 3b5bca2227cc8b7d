package org.cartera.domain.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.PayerWords.Meaning;
import org.jspecify.annotations.Nullable;

/** An open item as a payer may mean it. How its numbers are read is found out once, for many lines are held against it. */
public final class OpenDocument {
    private final InstalmentId id;
    private final AccountKey account;
    private final Money open;
    private final LocalDate issued;
    private final LocalDate due;
    private final Set<String> numbers;
    private final Set<String> orders;
    private @Nullable List<DocumentNumber.Read> read;

    /**
     * @param open what is owed, less what lines already matched to it will bring; positive
     * @param numbers under which he may know it: invoice, order, his purchase order
     */
    public OpenDocument(
            InstalmentId id, AccountKey account, Money open, LocalDate issued, LocalDate due, Set<String> numbers) {
        this(id, account, open, issued, due, numbers, Set.of());
    }

    /** @param orders those of its numbers that are of an order, and of no invoice */
    public OpenDocument(
            InstalmentId id,
            AccountKey account,
            Money open,
            LocalDate issued,
            LocalDate due,
            Set<String> numbers,
            Set<String> orders) {
        this.id = id;
        this.account = account;
        this.open = open;
        this.issued = issued;
        this.due = due;
        this.numbers = Set.copyOf(numbers);
        this.orders = Set.copyOf(orders);
    }

    public static OpenDocument of(OpenItem item) {
        Set<String> numbers = new TreeSet<>();
        Set<String> orders = new TreeSet<>();
        numbers.add(item.id().invoice().value());
        if (item.invoice().order() != null) {
            orders.add(item.invoice().order().value());
            numbers.addAll(orders);
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
                numbers,
                orders);
    }

    /** The same document, of which so much is left. */
    public OpenDocument owing(Money left) {
        OpenDocument rest = new OpenDocument(id, account, left, issued, due, numbers, orders);
        rest.read = read;
        return rest;
    }

    /** Under which it is looked up; those of digits alone among them. */
    public Set<String> keys() {
        Set<String> keys = keys(numbers);
        CreditorReference.of(id.invoice().value()).ifPresent(rf -> keys.add(rf.text()));
        reference(account).ifPresent(rf -> keys.add(rf.text()));
        return keys;
    }

    /** All forms of the numbers under which a document may be known; those of digits alone among them. */
    public static Set<String> keys(Set<String> numbers) {
        Set<String> keys = new TreeSet<>();
        numbers.forEach(number -> keys.addAll(DocumentNumber.forms(number)));
        numbers.forEach(number -> keys.addAll(DocumentNumber.digits(number)));
        return keys;
    }

    /** By which a statement of account asks to be paid: it means all that the customer owes. */
    static Optional<CreditorReference> reference(AccountKey account) {
        return CreditorReference.of(account.customer().value());
    }

    /** How surely the clues name it. */
    Naming namedBy(Clues clues) {
        return naming(read(), clues);
    }

    /** Whether one of its numbers is written with its letters, or in a field made for it; one of six digits and more needs no letters. */
    boolean isWrittenInFull(Clues clues) {
        return read().stream()
                .anyMatch(number -> number.forms().stream()
                                .anyMatch(form -> clues.structured().contains(form)
                                        || clues.written().contains(form) && !isShort(form))
                        || number.digits().stream()
                                .anyMatch(digits -> !isShort(digits) && clues.announces(digits, number.called())));
    }

    private static boolean isShort(String form) {
        return DocumentNumber.isDigits(form) && form.length() < 6;
    }

    /** How surely the clues name a document of these numbers. */
    public static Naming naming(Set<String> numbers, Clues clues) {
        return naming(numbers.stream().map(DocumentNumber.Read::of).toList(), clues);
    }

    private static Naming naming(List<DocumentNumber.Read> numbers, Clues clues) {
        Naming best = Naming.NOT;
        for (DocumentNumber.Read number : numbers) {
            for (String form : number.forms()) {
                if (clues.structured().contains(form)) {
                    return Naming.STRUCTURED;
                }
                if (clues.written().contains(form)) {
                    best = best.orBetter(isShort(form) ? Naming.DIGITS : Naming.WRITTEN);
                }
            }
            for (String digits : number.digits()) {
                if (clues.announces(digits, number.called())) {
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

    /** Its numbers, each as it can be read. */
    List<DocumentNumber.Read> read() {
        List<DocumentNumber.Read> known = read;
        if (known == null) {
            known = new ArrayList<>(numbers.size());
            for (String number : numbers) {
                known.add(read(number));
            }
            read = known;
        }
        return known;
    }

    private DocumentNumber.Read read(String number) {
        if (number.equals(id.invoice().value())) {
            return DocumentNumber.Read.of(number, Meaning.INVOICE);
        }
        return orders.contains(number) ? DocumentNumber.Read.of(number, Meaning.ORDER) : DocumentNumber.Read.of(number);
    }

    public InstalmentId id() {
        return id;
    }

    public AccountKey account() {
        return account;
    }

    public Money open() {
        return open;
    }

    public LocalDate issued() {
        return issued;
    }

    public LocalDate due() {
        return due;
    }

    public Set<String> numbers() {
        return numbers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof OpenDocument that
                        && id.equals(that.id)
                        && account.equals(that.account)
                        && open.equals(that.open)
                        && issued.equals(that.issued)
                        && due.equals(that.due)
                        && numbers.equals(that.numbers)
                        && orders.equals(that.orders);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return account + " " + id + " " + open + " due " + due + " " + numbers;
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
