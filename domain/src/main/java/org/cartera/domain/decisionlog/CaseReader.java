package org.cartera.domain.decisionlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.credit.Security;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.BillingAccountId;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.reconciliation.PendingMatch;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link CaseText} wrote; a line that it does not know is refused, because a replay without it would lie. */
final class CaseReader {
    private final AccountKey account;
    private Customer customer;
    private final List<ContactPoint> contactPoints = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();
    private final List<OpenOrder> orders = new ArrayList<>();
    private final List<BillingAccount> billingAccounts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<PendingMatch> pending = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private CreditFile credit;
    private final List<Security> securities = new ArrayList<>();
    private @Nullable HoldInForce hold;
    private final List<Ground> grounds = new ArrayList<>();
    private final Map<InstalmentId, ItemMemory> memories = new HashMap<>();
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final List<ChannelWish> wishes = new ArrayList<>();
    private final List<ContactBook.Heard> heard = new ArrayList<>();
    private final Map<String, Dispute.Cause> causes = new HashMap<>();
    private final Map<String, LocalDate> approvals = new HashMap<>();
    private final List<PaymentPlan> plans = new ArrayList<>();
    private final Map<String, Set<InstalmentId>> planned = new HashMap<>();

    private CaseReader(AccountKey account) {
        this.account = account;
        this.customer = Customer.named(account.customer(), account.customer().value());
        this.credit = CreditFile.none(account);
    }

    static LoggedInputs read(AccountKey account, String text) {
        CaseReader reader = new CaseReader(account);
        text.lines().forEach(reader::line);
        return reader.inputs();
    }

    private LoggedInputs inputs() {
        HoldInForce bare = hold;
        return new LoggedInputs(
                new CustomerFacts(
                        account,
                        customer,
                        contactPoints,
                        invoices,
                        payments,
                        applications,
                        orders,
                        billingAccounts,
                        rejected),
                new Disputes(disputes.stream()
                        .map(one -> one.causedBy(causes.getOrDefault(one.id(), Dispute.Cause.UNKNOWN)))
                        .toList()),
                new PendingMatches(pending),
                promises.stream()
                        .map(one -> approvals.containsKey(one.id())
                                ? one.approved(Objects.requireNonNull(approvals.get(one.id())))
                                : one)
                        .toList(),
                pauses,
                new CreditFile(
                        account,
                        credit.status(),
                        credit.limit(),
                        credit.validThrough(),
                        null,
                        "",
                        "",
                        credit.increase(),
                        securities),
                bare == null ? null : new HoldInForce(account, bare.since(), bare.origin(), bare.by(), grounds),
                new Rates(rates),
                memories,
                new ContactBook(List.of(), wishes, heard),
                plans.stream()
                        .map(plan -> about(plan, planned.getOrDefault(plan.id(), Set.of())))
                        .toList());
    }

    private void line(String line) {
        Fields f = new Fields(line);
        switch (line.charAt(0)) {
            case 'C' -> customer = customer(f);
            case 'A' ->
                contactPoints.add(new ContactPoint(
                        f.text(),
                        account.customer(),
                        f.constant(ContactPoint.Kind.class),
                        f.text(),
                        f.text(),
                        f.date(),
                        f.dateOrNull()));
            case 'I' -> invoices.add(invoice(f));
            case 'P' -> payments.add(payment(f));
            case 'U' ->
                applications.add(new Application(
                        f.text(),
                        new PaymentId(f.text()),
                        f.orNull(InvoiceId::new),
                        f.orNull(BillingAccountId::new),
                        f.orNull(PaymentId::new),
                        f.money()));
            case 'O' ->
                orders.add(new OpenOrder(
                        new OrderId(f.text()),
                        account,
                        f.orNull(CustomerId::new),
                        f.date(),
                        f.dateOrNull(),
                        f.text(),
                        f.money(),
                        f.money()));
            case 'B' ->
                billingAccounts.add(new BillingAccount(
                        new BillingAccountId(f.text()),
                        account,
                        f.orNull(org.cartera.domain.money.Money::parse),
                        f.dateOrNull(),
                        f.dateOrNull()));
            case 'X' -> rejected.add(rejected(f));
            default -> writtenDown(line.charAt(0), f, line);
        }
    }

    private Customer customer(Fields f) {
        return new Customer(
                account.customer(),
                f.text(),
                f.constant(Customer.Kind.class),
                f.flag(),
                f.orNull(),
                f.orNull(java.util.Currency::getInstance),
                f.orNull(),
                f.orNull(),
                f.orNull(),
                f.words());
    }

    private Payment payment(Fields f) {
        return new Payment(
                new PaymentId(f.text()),
                new AccountKey(account.organisation(), new CustomerId(f.text())),
                f.constant(Payment.Direction.class),
                f.constant(Payment.State.class),
                f.date(),
                f.money(),
                f.orNull(org.cartera.domain.money.Money::parse),
                f.orNull(),
                f.orNull());
    }

    /** Logs from before there were increases end after the validity. */
    private CreditFile credit(Fields f) {
        CreditFile file = new CreditFile(
                account,
                f.constant(CreditFile.Status.class),
                f.orNull(org.cartera.domain.money.Money::parse),
                f.dateOrNull());
        return f.isMore()
                ? new CreditFile(
                        account,
                        file.status(),
                        file.limit(),
                        file.validThrough(),
                        null,
                        "",
                        "",
                        new TemporaryIncrease(f.money(), f.date(), f.date()),
                        List.of())
                : file;
    }

    private void writtenDown(char code, Fields f, String line) {
        switch (code) {
            case 'D' ->
                disputes.add(new Dispute(
                        f.text(), account, InstalmentId.parse(f.text()), f.money(), f.span(), f.text(), f.text()));
            case 'N' ->
                pending.add(new PendingMatch(
                        f.text(),
                        InstalmentId.parse(f.text()),
                        f.money(),
                        f.orNull(org.cartera.domain.money.Money::parse)));
            case 'W' -> promises.add(promise(f));
            case 'Z' -> pauses.add(new Pause(f.text(), account, f.orNull(InstalmentId::parse), f.span(), f.text()));
            case 'K' -> credit = credit(f);
            case 'Q' ->
                securities.add(
                        new Security(f.constant(Security.Kind.class), f.money(), f.date(), f.dateOrNull(), f.text()));
            case 'H' ->
                hold = new HoldInForce(account, f.date(), f.constant(HoldInForce.Origin.class), f.text(), List.of());
            case 'G' -> grounds.add(new Ground(f.text(), f.text(), Measure.parse(f.text()), Measure.parse(f.text())));
            case 'M' -> {
                ItemMemory memory = memory(f);
                memories.put(memory.item(), memory);
            }
            case 'R' -> rates.add(new ExchangeRate(f.currency(), f.currency(), f.date(), f.dateOrNull(), f.decimal()));
            case 'V' ->
                wishes.add(new ChannelWish(
                        f.text(),
                        account,
                        f.constant(ContactChannel.class),
                        f.constant(ChannelWish.Wish.class),
                        f.date(),
                        ""));
            case 'E' -> heard.add(new ContactBook.Heard(f.date(), f.constant(Contact.Reaction.class)));
            case 'T' -> proven(InstalmentId.parse(f.text()), new StageId(f.text()), f.whole(), f.date());
            case 'F' -> causes.put(f.text(), f.constant(Dispute.Cause.class));
            case 'Y' -> approvals.put(f.text(), f.date());
            case 'L' -> plans.add(plan(f));
            case 'J' ->
                planned.computeIfAbsent(f.text(), key -> new HashSet<>()).add(InstalmentId.parse(f.text()));
            default ->
                throw new IllegalArgumentException("The log of " + account + " has a line of no known kind: " + line);
        }
    }

    private Invoice invoice(Fields f) {
        InvoiceId id = new InvoiceId(f.text());
        Invoice.Kind kind = f.constant(Invoice.Kind.class);
        Invoice.Status status = f.constant(Invoice.Status.class);
        var issued = f.date();
        var total = f.money();
        String reference = f.orNull();
        OrderId order = f.orNull(OrderId::new);
        var delivered = f.dateOrNull();
        List<Instalment> instalments = new ArrayList<>();
        while (f.isMore()) {
            instalments.add(new Instalment(f.whole(), f.dateOrNull(), f.constant(DueSource.class), f.money()));
        }
        return new Invoice(id, account, kind, status, issued, total, instalments, reference, order, delivered);
    }

    private Rejected rejected(Fields f) {
        FactKind kind = f.constant(FactKind.class);
        String key = f.text();
        Rejected.Reason reason = f.constant(Rejected.Reason.class);
        List<String> values = new ArrayList<>();
        while (f.isMore()) {
            values.add(f.text());
        }
        return new Rejected(kind, key, account, reason, values);
    }

    private Promise promise(Fields f) {
        String id = f.text();
        var amount = f.money();
        var madeOn = f.date();
        var due = f.date();
        String promisedBy = f.text();
        var withdrawnOn = f.dateOrNull();
        Set<InstalmentId> items = new HashSet<>();
        while (f.isMore()) {
            items.add(InstalmentId.parse(f.text()));
        }
        return new Promise(id, account, amount, madeOn, due, items, promisedBy, withdrawnOn);
    }

    private PaymentPlan plan(Fields f) {
        String id = f.text();
        var madeOn = f.date();
        String agreedBy = f.text();
        var endedOn = f.dateOrNull();
        List<PaymentPlan.Part> parts = new ArrayList<>();
        while (f.isMore()) {
            parts.add(new PaymentPlan.Part(f.date(), f.money()));
        }
        return new PaymentPlan(id, account, madeOn, Set.of(), parts, agreedBy, endedOn);
    }

    private static PaymentPlan about(PaymentPlan plan, Set<InstalmentId> items) {
        return new PaymentPlan(
                plan.id(), plan.account(), plan.madeOn(), items, plan.parts(), plan.agreedBy(), plan.endedOn());
    }

    /** The lines of an item's stages stand before those of their proofs. */
    private void proven(InstalmentId item, StageId stage, int reopening, LocalDate on) {
        ItemMemory memory = Objects.requireNonNull(memories.get(item), "a proof about an item without stages");
        List<StageTaken> taken = memory.taken().stream()
                .map(one -> one.stage().equals(stage) && one.reopening() == reopening ? one.provenOn(on) : one)
                .toList();
        memories.put(item, new ItemMemory(item, memory.firstSeen(), memory.closedOn(), memory.reopening(), taken));
    }

    private static ItemMemory memory(Fields f) {
        InstalmentId item = InstalmentId.parse(f.text());
        var firstSeen = f.date();
        var closedOn = f.dateOrNull();
        int reopening = f.whole();
        List<StageTaken> taken = new ArrayList<>();
        while (f.isMore()) {
            taken.add(
                    new StageTaken(new StageId(f.text()), f.whole(), f.date(), f.constant(StageTaken.Delivery.class)));
        }
        return new ItemMemory(item, firstSeen, closedOn, reopening, taken);
    }
}
