package org.cartera.domain.statement;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.statement.Movement.Change;
import org.cartera.domain.statement.Movement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one account as dated entries of one currency, by a key that stays the same from read to read. Their sum up to
 * a day is the ledger's balance on that day. An application appears only where it moves the balance: money of the account on
 * a document of the account in one currency does not.
 */
final class Entries {
    private final CustomerFacts facts;
    private final Currency currency;
    private final LocalDate through;
    private final Map<PaymentId, Payment> payments = new HashMap<>();
    private final Map<InvoiceId, Invoice> invoices = new HashMap<>();
    private final Map<PaymentId, Used> used = new HashMap<>();
    private final SortedMap<String, Movement> entries = new TreeMap<>();

    private Entries(CustomerFacts facts, Currency currency, LocalDate through) {
        this.facts = facts;
        this.currency = currency;
        this.through = through;
        facts.payments().forEach(payment -> payments.put(payment.id(), payment));
        facts.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    }

    static SortedMap<String, Movement> of(CustomerFacts facts, Currency currency, LocalDate through) {
        Entries entries = new Entries(facts, currency, through);
        facts.invoices().forEach(entries::document);
        facts.payments().stream().filter(entries::isOwn).forEach(entries::money);
        entries.datedApplications().forEach(entries::application);
        return entries.entries;
    }

    private void document(Invoice invoice) {
        boolean isCreditNote = invoice.kind() == Invoice.Kind.CREDIT_NOTE;
        Kind kind = isCreditNote || invoice.total().isNegative()
                ? Kind.CREDIT_NOTE
                : invoice.kind() == Invoice.Kind.INTEREST ? Kind.INTEREST : Kind.INVOICE;
        Money amount = isCreditNote ? invoice.total().negated() : invoice.total();
        String id = invoice.id().value();
        add("document " + id, invoice.issued(), kind, id, null, invoice.reference(), amount);
        if (invoice.status() == Invoice.Status.WRITTEN_OFF) {
            add("write-off " + id, invoice.issued(), Kind.WRITE_OFF, id, null, invoice.reference(), amount.negated());
        }
    }

    private void money(Payment payment) {
        boolean isReceipt = payment.direction() == Payment.Direction.RECEIPT;
        String id = payment.id().value();
        if (payment.state() == Payment.State.EFFECTIVE) {
            Money amount = isReceipt ? payment.paid().negated() : payment.paid();
            Kind kind = isReceipt ? Kind.RECEIPT : Kind.REFUND;
            add("payment " + id, payment.effective(), kind, id, null, payment.reference(), amount);
        }
    }

    /** An application on the day from which it counts. */
    private record Dated(LocalDate date, Application application, Payment payment) {}

    /** Money that is converted is converted together, so the order must not depend on that of the rows. */
    private List<Dated> datedApplications() {
        List<Dated> dated = new ArrayList<>();
        for (Application application : facts.applications()) {
            Payment payment = payments.get(application.payment());
            LocalDate date = payment == null ? null : countsFrom(application, payment);
            if (payment != null && date != null && !date.isAfter(through)) {
                dated.add(new Dated(date, application, payment));
            }
        }
        dated.sort(comparing(Dated::date).thenComparing(one -> one.application().id()));
        return dated;
    }

    /** The payment counts and what it settles exists; null where that never is. */
    private @Nullable LocalDate countsFrom(Application application, Payment payment) {
        if (payment.state() != Payment.State.EFFECTIVE) {
            return null;
        }
        InvoiceId id = application.invoice();
        if (id != null) {
            Invoice invoice = invoices.get(id);
            return invoice == null ? payment.effective() : later(payment.effective(), invoice.issued());
        }
        Payment other = offsetBy(application);
        if (other == null) {
            return payment.effective();
        }
        return other.state() == Payment.State.EFFECTIVE ? later(payment.effective(), other.effective()) : null;
    }

    private void application(Dated one) {
        Application application = one.application();
        SortedMap<LocalDate, Balances> effects = new TreeMap<>();
        effect(effects, one.date(), settled(application));
        use(effects, one.date(), one.payment(), application);
        Payment other = offsetBy(application);
        if (other != null && other.state() == Payment.State.EFFECTIVE) {
            use(effects, later(one.date(), other.effective()), other, application);
        }
        boolean keptOnBillingAccount = application.invoice() == null && application.billingAccount() != null;
        if (keptOnBillingAccount && isOwn(one.payment())) {
            effect(effects, one.date(), application.amount().negated());
        }
        InvoiceId invoice = application.invoice();
        effects.forEach((date, sums) -> add(
                "application " + application.id() + " " + date,
                date,
                kindOf(application, one.payment()),
                application.payment().value(),
                invoice == null ? null : invoice.value(),
                one.payment().reference(),
                sums.in(currency)));
    }

    /** What it takes off a document of this account; nothing where the document is not there or written off. */
    private Money settled(Application application) {
        InvoiceId id = application.invoice();
        Invoice invoice = id == null ? null : invoices.get(id);
        if (invoice == null || invoice.status() == Invoice.Status.WRITTEN_OFF) {
            return Money.zero(application.amount().currency());
        }
        boolean isCreditNote = invoice.kind() == Invoice.Kind.CREDIT_NOTE;
        return isCreditNote ? application.amount() : application.amount().negated();
    }

    private void use(SortedMap<LocalDate, Balances> effects, LocalDate date, Payment payment, Application application) {
        if (isOwn(payment)) {
            Money part =
                    used.computeIfAbsent(payment.id(), id -> new Used(payment)).next(application.amount());
            effect(effects, date, payment.direction() == Payment.Direction.RECEIPT ? part : part.negated());
        }
    }

    private static void effect(SortedMap<LocalDate, Balances> effects, LocalDate date, Money amount) {
        effects.merge(date, Balances.of(amount), Balances::plus);
    }

    private Kind kindOf(Application application, Payment payment) {
        InvoiceId id = application.invoice();
        Invoice invoice = id == null ? null : invoices.get(id);
        if (invoice != null && invoice.status() == Invoice.Status.WRITTEN_OFF) {
            return Kind.WRITE_OFF;
        }
        if (!isOwn(payment)) {
            return Kind.PAID_BY_OTHER;
        }
        if (invoice != null && !invoice.total().currency().equals(payment.paid().currency())) {
            return Kind.EXCHANGE;
        }
        return id != null && invoice == null ? Kind.PAID_FOR_OTHER : Kind.APPLICATION;
    }

    private @Nullable Payment offsetBy(Application application) {
        PaymentId offset = application.toPayment();
        return offset == null ? null : payments.get(offset);
    }

    private boolean isOwn(Payment payment) {
        return payment.account().equals(facts.account());
    }

    private void add(
            String key,
            LocalDate date,
            Kind kind,
            String document,
            @Nullable String about,
            @Nullable String reference,
            Money amount) {
        if (amount.currency().equals(currency) && !amount.isZero() && !date.isAfter(through)) {
            entries.put(key, new Movement(date, kind, document, about, reference, amount, Change.NEW));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** How much of a payment, in the currency really paid, each application uses; what is booked in another is converted. */
    private static final class Used {
        private final Payment payment;
        private BigDecimal booked = BigDecimal.ZERO;
        private Money converted;

        Used(Payment payment) {
            this.payment = payment;
            this.converted = Money.zero(payment.paid().currency());
        }

        Money next(Money amount) {
            Money paid = payment.paid();
            if (amount.currency().equals(paid.currency()) || payment.amount().isZero()) {
                return amount.currency().equals(paid.currency()) ? amount : Money.zero(paid.currency());
            }
            booked = booked.add(amount.amount());
            Money all = Money.rounded(
                    paid.currency(),
                    booked.multiply(paid.amount()).divide(payment.amount().amount(), 12, RoundingMode.HALF_UP),
                    RoundingMode.HALF_UP);
            Money part = all.minus(converted);
            converted = all;
            return part;
        }
    }
}
