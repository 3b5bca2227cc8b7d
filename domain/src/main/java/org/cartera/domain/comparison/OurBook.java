package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.comparison.OurDocument.Clearing;
import org.cartera.domain.comparison.OurLine.Kind;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.receivable.Payment;
import org.jspecify.annotations.Nullable;

/**
 * Our side of a comparison: lines that come to our balance on the customer's date by value date, and every document that he may name.
 *
 * @param byKey documents by kind and id
 * @param from first day of the movements; the lines before it are one opening balance. Null: open items and credits
 */
record OurBook(LocalDate asOf, @Nullable LocalDate from, List<OurLine> lines, Map<String, OurDocument> byKey) {

    static OurBook of(CustomerFacts facts, TheirList list, LedgerTerms terms, int transitDays) {
        CustomerLedger ledger = CustomerLedger.of(facts, list.asOf(), terms);
        LocalDate from = list.from();
        List<OurLine> lines = from == null
                ? openLines(ledger)
                : movements(facts, ledger, CustomerLedger.of(facts, from.minusDays(1), terms));
        Map<String, OurDocument> byKey = new LinkedHashMap<>();
        documents(facts, list.asOf().plusDays(transitDays)).forEach(one -> byKey.put(one.kind() + " " + one.id(), one));
        return new OurBook(list.asOf(), from, lines, byKey);
    }

    /** The document of our lines, where all are of one; null else. */
    @Nullable
    OurDocument documentOf(List<OurLine> ours) {
        List<String> keys = ours.stream()
                .map(line -> line.kind() + " " + line.document())
                .distinct()
                .toList();
        return keys.size() == 1 ? byKey.get(keys.get(0)) : null;
    }

    Collection<OurDocument> documents() {
        return byKey.values();
    }

    private static List<OurLine> openLines(CustomerLedger ledger) {
        List<OurLine> lines = new ArrayList<>();
        for (OpenItem item : ledger.items()) {
            lines.add(new OurLine(
                    "item " + item.id(),
                    Kind.INVOICE,
                    item.id().invoice().value(),
                    numbers(item.invoice()),
                    item.invoice().issued(),
                    item.open()));
        }
        Map<String, Integer> again = new HashMap<>();
        for (AccountCredit credit : ledger.credits()) {
            String key = credit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + credit.id();
            int count = again.merge(key, 1, Integer::sum);
            lines.add(new OurLine(
                    count == 1 ? key : key + " " + count,
                    kind(credit),
                    credit.id(),
                    Set.of(credit.id()),
                    credit.date(),
                    credit.amount().negated()));
        }
        return lines;
    }

    private static Kind kind(AccountCredit credit) {
        return switch (credit.kind()) {
            case UNAPPLIED_RECEIPT -> Kind.RECEIPT;
            case UNAPPLIED_REFUND -> Kind.REFUND;
            case OPEN_CREDIT_NOTE -> Kind.CREDIT_NOTE;
            case BILLING_ACCOUNT_CREDIT, OVERPAYMENT -> Kind.OTHER;
        };
    }

    /** Documents and money of the account; what else moved the balance stands in one line a currency. */
    private static List<OurLine> movements(CustomerFacts facts, CustomerLedger ledger, CustomerLedger before) {
        List<OurLine> lines = new ArrayList<>();
        for (Money opening : before.balance().amounts()) {
            lines.add(new OurLine("opening " + opening.currency(), Kind.OPENING, "", Set.of(), before.asOf(), opening));
        }
        for (Invoice invoice : facts.invoices()) {
            if (invoice.status() != Invoice.Status.WRITTEN_OFF && within(invoice.issued(), before, ledger)) {
                boolean reversed = invoice.kind() == Invoice.Kind.CREDIT_NOTE;
                lines.add(new OurLine(
                        "document " + invoice.id(),
                        kind(invoice),
                        invoice.id().value(),
                        numbers(invoice),
                        invoice.issued(),
                        reversed ? invoice.total().negated() : invoice.total()));
            }
        }
        for (Payment payment : facts.payments()) {
            if (payment.account().equals(facts.account())
                    && payment.state() == Payment.State.EFFECTIVE
                    && within(payment.effective(), before, ledger)) {
                boolean receipt = payment.direction() == Payment.Direction.RECEIPT;
                lines.add(new OurLine(
                        "payment " + payment.id(),
                        kind(payment),
                        payment.id().value(),
                        numbers(payment),
                        payment.effective(),
                        receipt ? payment.paid().negated() : payment.paid()));
            }
        }
        Balances listed = Balances.sum(lines.stream().map(OurLine::amount).toList());
        for (Money rest : ledger.balance().minus(listed).amounts()) {
            if (!rest.isZero()) {
                lines.add(new OurLine("other " + rest.currency(), Kind.OTHER, "", Set.of(), ledger.asOf(), rest));
            }
        }
        lines.removeIf(one -> one.amount().isZero());
        return lines;
    }

    private static boolean within(LocalDate date, CustomerLedger before, CustomerLedger ledger) {
        return date.isAfter(before.asOf()) && !date.isAfter(ledger.asOf());
    }

    private static List<OurDocument> documents(CustomerFacts facts, LocalDate last) {
        Map<String, List<Clearing>> clearings = new HashMap<>();
        Map<String, Payment> payments = new HashMap<>();
        facts.payments().forEach(payment -> payments.put(payment.id().value(), payment));
        facts.applications().forEach(one -> {
            Payment payment = payments.get(one.payment().value());
            if (one.invoice() != null && payment != null && payment.countsOn(last)) {
                clearings
                        .computeIfAbsent(one.invoice().value(), id -> new ArrayList<>())
                        .add(new Clearing(payment.effective(), one.amount()));
            }
        });
        List<OurDocument> documents = new ArrayList<>();
        for (Invoice invoice : facts.invoices()) {
            documents.add(new OurDocument(
                    kind(invoice),
                    invoice.id().value(),
                    numbers(invoice),
                    invoice.issued(),
                    invoice.total().abs(),
                    invoice.instalments().size(),
                    clearings.getOrDefault(invoice.id().value(), List.of())));
        }
        for (Payment payment : facts.payments()) {
            if (payment.account().equals(facts.account()) && payment.countsOn(last)) {
                documents.add(new OurDocument(
                        kind(payment),
                        payment.id().value(),
                        numbers(payment),
                        payment.effective(),
                        payment.paid(),
                        1,
                        List.of()));
            }
        }
        return documents;
    }

    private static Kind kind(Invoice invoice) {
        return invoice.kind() == Invoice.Kind.CREDIT_NOTE || invoice.total().isNegative()
                ? Kind.CREDIT_NOTE
                : Kind.INVOICE;
    }

    private static Kind kind(Payment payment) {
        return payment.direction() == Payment.Direction.RECEIPT ? Kind.RECEIPT : Kind.REFUND;
    }

    private static Set<String> numbers(Invoice invoice) {
        Set<String> numbers = new TreeSet<>();
        numbers.add(invoice.id().value());
        if (invoice.order() != null) {
            numbers.add(invoice.order().value());
        }
        if (invoice.reference() != null) {
            numbers.add(invoice.reference());
        }
        return numbers;
    }

    private static Set<String> numbers(Payment payment) {
        String reference = payment.reference();
        Set<String> numbers = new TreeSet<>();
        numbers.add(payment.id().value());
        if (reference != null) {
            numbers.add(reference);
        }
        return numbers;
    }
}
