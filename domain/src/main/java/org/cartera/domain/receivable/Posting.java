package org.cartera.domain.receivable;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit.Kind;
import org.cartera.domain.receivable.Payment.Direction;

/**
 * Posts the facts of one account into a ledger as of one date: applications to items, the rest to the account.
 *
 * <p>As of that date there are the documents issued, the orders entered and the money effective by then, and nothing
 * else: what a receipt settles on an invoice of next week is still a credit today.
 */
final class Posting {
    private final CustomerFacts facts;
    private final LocalDate asOf;
    private final LedgerTerms terms;
    private final Map<PaymentId, Payment> payments = new HashMap<>();
    private final Map<InvoiceId, Invoice> invoices = new HashMap<>();
    private final Map<InvoiceId, Money> applied = new HashMap<>();
    private final Map<PaymentId, List<Application>> uses = new HashMap<>();
    private final List<OpenItem> items = new ArrayList<>();
    private final List<AccountCredit> credits = new ArrayList<>();

    Posting(CustomerFacts facts, LocalDate asOf, LedgerTerms terms) {
        this.facts = facts;
        this.asOf = asOf;
        this.terms = terms;
        facts.payments().forEach(payment -> payments.put(payment.id(), payment));
        facts.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    }

    CustomerLedger ledger() {
        facts.applications().forEach(this::apply);
        facts.invoices().stream()
                .filter(invoice -> !invoice.issued().isAfter(asOf))
                .forEach(this::post);
        facts.payments().stream()
                .filter(payment -> payment.account().equals(facts.account()) && payment.countsOn(asOf))
                .forEach(this::postRemainder);
        items.sort(comparing(OpenItem::effectiveDue).thenComparing(OpenItem::id));
        credits.sort(comparing(AccountCredit::date)
                .thenComparing(AccountCredit::id)
                .thenComparing(AccountCredit::kind)
                .thenComparing(credit -> credit.amount().toString()));
        return new CustomerLedger(facts.account(), facts.customer(), asOf, items, credits, orders(), rejected());
    }

    private List<OpenOrder> orders() {
        return facts.orders().stream()
                .filter(order -> !order.ordered().isAfter(asOf))
                .sorted(comparing(OpenOrder::ordered).thenComparing(OpenOrder::id))
                .toList();
    }

    private List<Rejected> rejected() {
        return facts.rejected().stream()
                .sorted(comparing(Rejected::kind).thenComparing(Rejected::key).thenComparing(Rejected::reason))
                .toList();
    }

    private void apply(Application application) {
        Payment payment = payments.get(application.payment());
        if (payment == null || !payment.countsOn(asOf) || isToCome(application)) {
            return;
        }
        use(payment.id(), application);
        PaymentId offset = application.toPayment();
        if (offset != null) {
            use(offset, application);
        }
        InvoiceId invoice = application.invoice();
        if (invoice != null) {
            applied.merge(invoice, application.amount(), Money::plus);
        } else if (application.billingAccount() != null && payment.account().equals(facts.account())) {
            credits.add(new AccountCredit(
                    Kind.BILLING_ACCOUNT_CREDIT, payment.id().value(), payment.effective(), application.amount()));
        }
    }

    /** It settles an invoice not yet issued, or a payment that does not count: until then the money is unused. */
    private boolean isToCome(Application application) {
        InvoiceId id = application.invoice();
        if (id != null) {
            Invoice invoice = invoices.get(id);
            return invoice != null && invoice.issued().isAfter(asOf);
        }
        PaymentId offset = application.toPayment();
        Payment other = offset == null ? null : payments.get(offset);
        return other != null && !other.countsOn(asOf);
    }

    private void use(PaymentId payment, Application application) {
        uses.computeIfAbsent(payment, id -> new ArrayList<>()).add(application);
    }

    private void post(Invoice invoice) {
        if (invoice.status() == Invoice.Status.WRITTEN_OFF) {
            return;
        }
        Money settled =
                applied.getOrDefault(invoice.id(), Money.zero(invoice.total().currency()));
        if (invoice.kind() == Invoice.Kind.CREDIT_NOTE) {
            credit(Kind.OPEN_CREDIT_NOTE, invoice, invoice.total().minus(settled));
        } else if (invoice.total().isNegative()) {
            credit(Kind.OPEN_CREDIT_NOTE, invoice, invoice.total().negated().plus(settled));
        } else {
            Money left = settled;
            for (Instalment instalment : inOrderOfDue(invoice)) {
                Money part = left.min(instalment.amount());
                left = left.minus(part);
                postItem(invoice, instalment, instalment.amount().minus(part));
            }
            credit(Kind.OVERPAYMENT, invoice, left);
        }
    }

    /** Receipts settle the instalment that is due first; the ERP's applications name the invoice only. */
    private List<Instalment> inOrderOfDue(Invoice invoice) {
        if (invoice.instalments().size() == 1) {
            return invoice.instalments();
        }
        return invoice.instalments().stream()
                .sorted(comparing((Instalment instalment) -> terms.nominalDue(invoice, instalment))
                        .thenComparing(Instalment::number))
                .toList();
    }

    private void postItem(Invoice invoice, Instalment instalment, Money open) {
        if (open.isPositive()) {
            LocalDate nominal = terms.nominalDue(invoice, instalment);
            LocalDate effective = terms.effectiveDue(nominal);
            int days = (int) ChronoUnit.DAYS.between(effective, asOf);
            items.add(new OpenItem(
                    new InstalmentId(invoice.id(), instalment.number()),
                    invoice,
                    instalment.amount(),
                    open,
                    nominal,
                    effective,
                    days));
        }
    }

    private void credit(Kind kind, Invoice invoice, Money amount) {
        if (!amount.isZero()) {
            credits.add(new AccountCredit(kind, invoice.id().value(), invoice.issued(), amount));
        }
    }

    private void postRemainder(Payment payment) {
        Money rest = remainder(payment);
        if (!rest.isZero()) {
            boolean receipt = payment.direction() == Direction.RECEIPT;
            credits.add(new AccountCredit(
                    receipt ? Kind.UNAPPLIED_RECEIPT : Kind.UNAPPLIED_REFUND,
                    payment.id().value(),
                    payment.effective(),
                    receipt ? rest : rest.negated()));
        }
    }

    /**
     * What of a payment is applied to nothing, in the currency really paid. Applications booked in the organisation's
     * currency are converted together, so that cents lost on each do not add up.
     */
    private Money remainder(Payment payment) {
        Money paid = payment.paid();
        Money usedPaid = Money.zero(paid.currency());
        Money usedBooked = Money.zero(payment.amount().currency());
        for (Application use : uses.getOrDefault(payment.id(), List.of())) {
            if (use.amount().currency().equals(paid.currency())) {
                usedPaid = usedPaid.plus(use.amount());
            } else {
                usedBooked = usedBooked.plus(use.amount());
            }
        }
        return paid.minus(usedPaid).minus(inCurrencyPaid(payment, usedBooked));
    }

    /** What is booked in the organisation's currency uses the same share of what was really paid. */
    private static Money inCurrencyPaid(Payment payment, Money booked) {
        Money paid = payment.paid();
        if (booked.isZero() || payment.amount().isZero()) {
            return Money.zero(paid.currency());
        }
        BigDecimal worth = booked.amount().multiply(paid.amount());
        return Money.rounded(
                paid.currency(),
                worth.divide(payment.amount().amount(), 12, RoundingMode.HALF_UP),
                RoundingMode.HALF_UP);
    }
}
