package org.cartera.domain.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccountId;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;

/** What the ERP says about one customer, told line by line. */
public final class Account {
    public static final AccountKey ACME = AccountKey.of("Company", "Acme");
    public static final LedgerTerms TERMS = new LedgerTerms(BusinessCalendar.EVERY_DAY, false, 30);

    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();
    private final List<OpenOrder> orders = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<ContactPoint> contacts = new ArrayList<>();
    private Set<String> classifications = Set.of();
    private String zone = "America/Bogota";

    public static Account acme() {
        return new Account();
    }

    /** An invoice of one instalment, issued 30 days before it is due. */
    public Account invoice(String id, Money total, LocalDate due) {
        return invoice(id, Invoice.Kind.INVOICE, Invoice.Status.OPEN, due.minusDays(30), total, due);
    }

    public Account invoice(
            String id, Invoice.Kind kind, Invoice.Status status, LocalDate issued, Money total, LocalDate due) {
        return document(id, kind, status, issued, total, List.of(new Instalment(1, due, DueSource.INVOICE, total)));
    }

    public Account document(
            String id,
            Invoice.Kind kind,
            Invoice.Status status,
            LocalDate issued,
            Money total,
            List<Instalment> instalments) {
        invoices.add(new Invoice(new InvoiceId(id), ACME, kind, status, issued, total, instalments, null, null, null));
        return this;
    }

    /** An invoice that bears the customer's order. */
    public Account ordered(String id, Money total, LocalDate due, String reference) {
        invoices.add(new Invoice(
                new InvoiceId(id),
                ACME,
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                due.minusDays(30),
                total,
                List.of(new Instalment(1, due, DueSource.INVOICE, total)),
                reference,
                null,
                null));
        return this;
    }

    /** An invoice overdue by so many days today. */
    public Account late(String id, Money total, int daysPastDue) {
        return invoice(id, total, Amounts.daysAgo(daysPastDue));
    }

    /** An invoice whose equal instalments are due on the dates, issued 30 days before the first. */
    public Account instalments(String id, Money each, LocalDate... dues) {
        List<Instalment> parts = new ArrayList<>();
        Money total = Money.zero(each.currency());
        for (LocalDate due : dues) {
            parts.add(new Instalment(parts.size() + 1, due, DueSource.INVOICE_TERM, each));
            total = total.plus(each);
        }
        LocalDate first = List.of(dues).stream().min(LocalDate::compareTo).orElseThrow();
        return document(id, Invoice.Kind.INVOICE, Invoice.Status.OPEN, first.minusDays(30), total, parts);
    }

    public Account writtenOff(String id, Money total, LocalDate due) {
        return invoice(id, Invoice.Kind.INVOICE, Invoice.Status.WRITTEN_OFF, due.minusDays(30), total, due);
    }

    public Account creditNote(String id, Money total, LocalDate issued) {
        return invoice(id, Invoice.Kind.CREDIT_NOTE, Invoice.Status.OPEN, issued, total, issued);
    }

    public Account receipt(String id, Money amount, LocalDate effective) {
        return payment(id, ACME, Direction.RECEIPT, State.EFFECTIVE, effective, amount, null);
    }

    public Account refund(String id, Money amount, LocalDate effective) {
        return payment(id, ACME, Direction.REFUND, State.EFFECTIVE, effective, amount, null);
    }

    public Account payment(
            String id,
            AccountKey payer,
            Direction direction,
            State state,
            LocalDate effective,
            Money amount,
            @org.jspecify.annotations.Nullable Money actual) {
        payments.add(new Payment(new PaymentId(id), payer, direction, state, effective, amount, actual, null, null));
        return this;
    }

    /** A receipt wholly applied to an invoice. */
    public Account paid(String id, Money amount, LocalDate effective, String invoice) {
        return receipt(id, amount, effective).applied(id, invoice, amount);
    }

    public Account applied(String payment, String invoice, Money amount) {
        return application(payment, new InvoiceId(invoice), null, null, amount);
    }

    public Account toBillingAccount(String payment, String billingAccount, Money amount) {
        return application(payment, null, new BillingAccountId(billingAccount), null, amount);
    }

    public Account offset(String payment, String toPayment, Money amount) {
        return application(payment, null, null, new PaymentId(toPayment), amount);
    }

    private Account application(
            String payment,
            @org.jspecify.annotations.Nullable InvoiceId invoice,
            @org.jspecify.annotations.Nullable BillingAccountId billingAccount,
            @org.jspecify.annotations.Nullable PaymentId toPayment,
            Money amount) {
        String id = "PA" + (applications.size() + 1);
        applications.add(new Application(id, new PaymentId(payment), invoice, billingAccount, toPayment, amount));
        return this;
    }

    public Account order(
            String id,
            LocalDate ordered,
            @org.jspecify.annotations.Nullable LocalDate deliverBy,
            Money notInvoiced,
            Money shipped) {
        orders.add(
                new OpenOrder(new OrderId(id), ACME, null, ordered, deliverBy, "ORDER_APPROVED", notInvoiced, shipped));
        return this;
    }

    public Account rejected(FactKind kind, String key) {
        rejected.add(new Rejected(kind, key, ACME, Rejected.Reason.UNREADABLE, List.of("as a test")));
        return this;
    }

    public Account email(String address) {
        return contact(ContactPoint.Kind.EMAIL, "BILLING_EMAIL", address);
    }

    public Account postal(String address) {
        return contact(ContactPoint.Kind.POSTAL, "BILLING_LOCATION", address);
    }

    private Account contact(ContactPoint.Kind kind, String purpose, String value) {
        contacts.add(new ContactPoint(
                "CM" + contacts.size(), ACME.customer(), kind, purpose, value, LocalDate.of(2020, 1, 1), null));
        return this;
    }

    public Account classified(String... groups) {
        classifications = Set.of(groups);
        return this;
    }

    /** The debtor's zone, in which contact windows are judged. */
    public Account zone(String iana) {
        zone = iana;
        return this;
    }

    public CustomerFacts facts() {
        Customer customer = new Customer(
                new CustomerId("Acme"),
                "Acme S.A.S.",
                Customer.Kind.COMPANY,
                true,
                null,
                null,
                "es",
                "CO",
                zone,
                classifications);
        return new CustomerFacts(
                ACME, customer, contacts, invoices, payments, applications, orders, List.of(), rejected);
    }

    public CustomerLedger ledger() {
        return on(Amounts.TODAY);
    }

    public CustomerLedger on(LocalDate asOf) {
        return CustomerLedger.of(facts(), asOf, TERMS);
    }

    /** Goes on to what our people wrote down and earlier runs did. */
    public Case file() {
        return new Case(facts());
    }
}
