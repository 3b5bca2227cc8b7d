package org.cartera.erp.ofbiz;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.Relationship;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKey;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.Rejected;

/** Facts in force, in memory, by the contract of {@link FactSink}; keeps a print with every fact. */
class MemoryFacts implements FactSink {
    final Map<FactKind, Map<String, Object>> facts = new TreeMap<>();
    final Map<String, Rejected> rejected = new TreeMap<>();
    private final Map<String, Long> prints = new TreeMap<>();
    private final Set<String> handed = new HashSet<>();
    /** The kinds that the last read compared. */
    final Set<FactKind> compared = new TreeSet<>();
    /** What the last read left behind for the next. */
    String mark;

    private final Set<String> handedRejected = new HashSet<>();

    static MemoryFacts of(ErpSource source, ReadRequest request) {
        MemoryFacts result = new MemoryFacts();
        result.take(source, request);
        return result;
    }

    Instant take(ErpSource source, ReadRequest request) {
        handed.clear();
        handedRejected.clear();
        compared.clear();
        return source.read(request, this);
    }

    @SuppressWarnings("unchecked")
    <T> Map<String, T> of(FactKind kind) {
        return (Map<String, T>) facts.getOrDefault(kind, Map.of());
    }

    Invoice invoice(String id) {
        return this.<Invoice>of(FactKind.INVOICE).get(id);
    }

    Payment payment(String id) {
        return this.<Payment>of(FactKind.PAYMENT).get(id);
    }

    OpenOrder order(String id) {
        return this.<OpenOrder>of(FactKind.ORDER).get(id);
    }

    /** The only rejected row of a key, as {@code REASON[values]}; empty where there is none. */
    String refusal(FactKind kind, String key) {
        return rejected.values().stream()
                .filter(row -> row.kind() == kind && row.key().equals(key))
                .map(row -> row.reason() + row.values().toString())
                .reduce("", String::concat);
    }

    Set<CustomerId> customers() {
        Set<CustomerId> result = new TreeSet<>();
        this.<Customer>of(FactKind.CUSTOMER).values().forEach(customer -> result.add(customer.id()));
        return result;
    }

    /** All facts of one account, as a store would give them. */
    org.cartera.domain.receivable.CustomerFacts account(AccountKey account) {
        List<Invoice> invoices = this.<Invoice>of(FactKind.INVOICE).values().stream()
                .filter(invoice -> invoice.account().equals(account))
                .toList();
        Set<Object> ids = new HashSet<>();
        invoices.forEach(invoice -> ids.add(invoice.id()));
        Set<Object> payments = new HashSet<>();
        this.<Payment>of(FactKind.PAYMENT).values().stream()
                .filter(payment -> payment.account().equals(account))
                .forEach(payment -> payments.add(payment.id()));
        List<Application> applications = this.<Application>of(FactKind.APPLICATION).values().stream()
                .filter(a -> payments.contains(a.payment()) || (a.invoice() != null && ids.contains(a.invoice())))
                .toList();
        applications.forEach(a -> payments.add(a.payment()));
        return new org.cartera.domain.receivable.CustomerFacts(
                account,
                this.<Customer>of(FactKind.CUSTOMER).get(account.customer().value()),
                this.<ContactPoint>of(FactKind.CONTACT_POINT).values().stream()
                        .filter(point -> point.customer().equals(account.customer()))
                        .toList(),
                invoices,
                this.<Payment>of(FactKind.PAYMENT).values().stream()
                        .filter(payment -> payments.contains(payment.id()))
                        .toList(),
                applications,
                this.<OpenOrder>of(FactKind.ORDER).values().stream()
                        .filter(order -> order.account().equals(account))
                        .toList(),
                this.<BillingAccount>of(FactKind.BILLING_ACCOUNT).values().stream()
                        .filter(billing -> billing.account().equals(account))
                        .toList(),
                rejected.values().stream()
                        .filter(row -> account.equals(row.account()))
                        .toList());
    }

    static BusinessCalendar everyDay() {
        return date -> true;
    }

    @Override
    public void mark(String left) {
        mark = left;
    }

    @Override
    public Set<String> compare(FactKind kind, Iterator<KeyPrint> present) {
        compared.add(kind);
        Set<String> keys = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        while (present.hasNext()) {
            KeyPrint next = present.next();
            keys.add(next.key());
            String id = kind + " " + next.key();
            boolean refused = rejected.values().stream()
                    .anyMatch(row -> row.kind() == kind && row.key().equals(next.key()));
            boolean same = of(kind).containsKey(next.key()) && prints.get(id) == next.print();
            if (!handed.contains(id) && !handedRejected.contains(id) && (refused || !same)) {
                wanted.add(next.key());
            }
        }
        facts.getOrDefault(kind, new TreeMap<>()).keySet().removeIf(key -> !keys.contains(key));
        rejected.values().removeIf(row -> row.kind() == kind && !keys.contains(row.key()));
        return wanted;
    }

    @Override
    public void only(FactKind kind, Set<String> scopes) {
        facts.getOrDefault(kind, new TreeMap<>())
                .keySet()
                .removeIf(key -> scopes.contains(FactKey.scope(kind, key)) && !handed.contains(kind + " " + key));
        rejected.values()
                .removeIf(row -> row.kind() == kind
                        && scopes.contains(FactKey.scope(kind, row.key()))
                        && !handedRejected.contains(kind + " " + row.key()));
    }

    private void put(FactKind kind, String key, Object fact, long print) {
        String id = kind + " " + key;
        if (!handed.add(id)) {
            throw new IllegalStateException(id + " was handed over twice");
        }
        facts.computeIfAbsent(kind, any -> new TreeMap<>()).put(key, fact);
        prints.put(id, print);
        if (!handedRejected.contains(id)) {
            rejected.values().removeIf(row -> row.kind() == kind && row.key().equals(key));
        }
    }

    @Override
    public void rejected(Rejected row) {
        String id = row.kind() + " " + row.key();
        if (handedRejected.add(id)) {
            rejected.values()
                    .removeIf(old -> old.kind() == row.kind() && old.key().equals(row.key()));
        }
        if (!handed.contains(id)) {
            facts.getOrDefault(row.kind(), new TreeMap<>()).remove(row.key());
        }
        rejected.put(id + " " + row.reason(), row);
    }

    @Override
    public void organisation(Organisation fact, long print) {
        put(FactKind.ORGANISATION, fact.id().value(), fact, print);
    }

    @Override
    public void customer(Customer fact, long print) {
        put(FactKind.CUSTOMER, fact.id().value(), fact, print);
    }

    @Override
    public void contactPoint(ContactPoint fact, long print) {
        put(FactKind.CONTACT_POINT, FactKey.of(fact), fact, print);
    }

    @Override
    public void relationship(Relationship fact, long print) {
        put(FactKind.RELATIONSHIP, FactKey.of(fact), fact, print);
    }

    @Override
    public void invoice(Invoice fact, long print) {
        put(FactKind.INVOICE, fact.id().value(), fact, print);
    }

    @Override
    public void payment(Payment fact, long print) {
        put(FactKind.PAYMENT, fact.id().value(), fact, print);
    }

    @Override
    public void application(Application fact, long print) {
        put(FactKind.APPLICATION, fact.id(), fact, print);
    }

    @Override
    public void openOrder(OpenOrder fact, long print) {
        put(FactKind.ORDER, fact.id().value(), fact, print);
    }

    @Override
    public void billingAccount(BillingAccount fact, long print) {
        put(FactKind.BILLING_ACCOUNT, fact.id().value(), fact, print);
    }

    @Override
    public void exchangeRate(ExchangeRate fact, long print) {
        put(FactKind.EXCHANGE_RATE, FactKey.of(fact), fact, print);
    }

    @Override
    public void organisation(Organisation fact) {
        throw withoutPrint();
    }

    @Override
    public void customer(Customer fact) {
        throw withoutPrint();
    }

    @Override
    public void contactPoint(ContactPoint fact) {
        throw withoutPrint();
    }

    @Override
    public void relationship(Relationship fact) {
        throw withoutPrint();
    }

    @Override
    public void payment(Payment fact) {
        throw withoutPrint();
    }

    @Override
    public void application(Application fact) {
        throw withoutPrint();
    }

    @Override
    public void openOrder(OpenOrder fact) {
        throw withoutPrint();
    }

    @Override
    public void billingAccount(BillingAccount fact) {
        throw withoutPrint();
    }

    @Override
    public void exchangeRate(ExchangeRate fact) {
        throw withoutPrint();
    }

    private static IllegalStateException withoutPrint() {
        return new IllegalStateException("Handed over without a print");
    }
}
