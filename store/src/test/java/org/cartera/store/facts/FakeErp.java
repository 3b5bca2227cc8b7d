package org.cartera.store.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.customer.Relationship;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.BillingAccountId;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKey;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;

/**
 * An ERP in memory whose rows change at random, a third of the time without a stamp: the print alone betrays it. Of a kind of
 * which stamps tell everything, it says so.
 */
final class FakeErp {
    static final OrganisationId COMPANY = new OrganisationId("Company");
    static final Instant SNAPSHOT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Currency USD = Currency.getInstance("USD");

    private record Row(Consumer<FactSink> handOver, long print, CustomerId customer) {}

    private final Map<FactKind, Map<String, Row>> rows = new LinkedHashMap<>();
    private final Map<FactKind, Set<String>> stamped = new LinkedHashMap<>();
    private final Set<FactKind> silent = new HashSet<>();
    private final Random random;

    FakeErp(long seed) {
        random = new Random(seed);
        for (FactKind kind : FactKind.values()) {
            rows.put(kind, new LinkedHashMap<>());
            stamped.put(kind, new HashSet<>());
        }
    }

    Function<FactSink, Instant> everything() {
        return sink -> {
            rows.values()
                    .forEach(kind -> kind.values().forEach(row -> row.handOver().accept(sink)));
            return SNAPSHOT;
        };
    }

    /** Everything of one customer, as the connector reads it: by the rows' own customer. */
    Function<FactSink, Instant> everythingOf(String customer) {
        return sink -> {
            rows.values().forEach(kind -> kind.values().stream()
                    .filter(row -> row.customer().value().equals(customer))
                    .forEach(row -> row.handOver().accept(sink)));
            return SNAPSHOT;
        };
    }

    Function<FactSink, Instant> changes() {
        return sink -> {
            for (FactKind kind : FactKind.values()) {
                Map<String, Row> all = rows.get(kind);
                if (!silent.remove(kind)) {
                    Set<String> scopes = new HashSet<>();
                    stamped.get(kind).forEach(key -> scopes.add(FactKey.scope(kind, key)));
                    stamped.get(kind).clear();
                    all.forEach((key, row) -> {
                        if (scopes.contains(FactKey.scope(kind, key))) {
                            row.handOver().accept(sink);
                        }
                    });
                    sink.only(kind, scopes);
                    continue;
                }
                stamped.get(kind).stream()
                        .filter(all::containsKey)
                        .forEach(key -> all.get(key).handOver().accept(sink));
                stamped.get(kind).clear();
                Set<String> again = sink.compare(
                        kind,
                        all.entrySet().stream()
                                .map(row -> new KeyPrint(
                                        row.getKey(), row.getValue().print()))
                                .iterator());
                again.forEach(key -> all.get(key).handOver().accept(sink));
            }
            return SNAPSHOT;
        };
    }

    void invoice(String id, String customer, String total) {
        long print = total.hashCode();
        put(FactKind.INVOICE, id, customer, print, sink -> sink.invoice(anInvoice(id, customer, total, 1), print));
    }

    void remove(FactKind kind, String key) {
        rows.get(kind).remove(key);
        note(kind, key);
    }

    private void note(FactKind kind, String key) {
        if (random.nextInt(3) > 0) {
            stamped.get(kind).add(key);
        } else {
            silent.add(kind);
        }
    }

    void reject(FactKind kind, String key, String customer, Rejected.Reason... reasons) {
        put(kind, key, customer, -1 - reasons[0].ordinal(), sink -> List.of(reasons)
                .forEach(reason -> sink.rejected(new Rejected(
                        kind,
                        key,
                        new AccountKey(COMPANY, new CustomerId(customer)),
                        reason,
                        List.of("a\tb\\", "{\"}")))));
    }

    void evolve(int changes) {
        for (int i = 0; i < changes; i++) {
            FactKind kind = FactKind.values()[random.nextInt(FactKind.values().length)];
            change(kind, random.nextInt(12), random.nextInt(5) + 1);
        }
    }

    private void change(FactKind kind, int n, int value) {
        String customer = "C" + n % 4;
        CustomerId id = new CustomerId(customer);
        AccountKey account = new AccountKey(COMPANY, id);
        Money money = Money.of(USD, new BigDecimal(value + ".50"));
        LocalDate day = DAY.plusDays(value);
        switch (kind) {
            case ORGANISATION ->
                put(
                        kind,
                        "Company",
                        "-",
                        value,
                        sink -> sink.organisation(
                                new Organisation(COMPANY, "Co " + value, ZoneId.of("America/Bogota"), USD, "CO"),
                                value));
            case CUSTOMER ->
                putOrDrop(
                        kind,
                        customer,
                        customer,
                        value,
                        sink -> sink.customer(
                                new Customer(
                                        id,
                                        "Ñandú \\ " + value,
                                        Customer.Kind.COMPANY,
                                        value > 2,
                                        null,
                                        USD,
                                        "es",
                                        "CO",
                                        null,
                                        Set.of("B", "A" + value)),
                                value));
            case CONTACT_POINT -> {
                ContactPoint point = new ContactPoint(
                        "M" + n, id, ContactPoint.Kind.POSTAL, "", "Calle\n" + value, DAY, value > 3 ? day : null);
                putOrDrop(kind, FactKey.of(point), customer, value, sink -> sink.contactPoint(point, value));
            }
            case RELATIONSHIP -> {
                Relationship relation = new Relationship(id, new CustomerId("P" + n), "", "A", "B", DAY, day);
                putOrDrop(kind, FactKey.of(relation), customer, value, sink -> sink.relationship(relation, value));
            }
            case INVOICE -> changeInvoice("I" + n, customer, value);
            case PAYMENT ->
                putOrDrop(
                        kind,
                        "P" + n,
                        customer,
                        value,
                        sink -> sink.payment(
                                new Payment(
                                        new PaymentId("P" + n),
                                        account,
                                        Payment.Direction.RECEIPT,
                                        Payment.State.EFFECTIVE,
                                        day,
                                        money,
                                        value > 3 ? Money.of("EUR", "1.00") : null,
                                        "ref\t" + value,
                                        null),
                                value));
            case APPLICATION ->
                putOrDrop(
                        kind,
                        "A" + n,
                        customer,
                        value,
                        sink -> sink.application(
                                new Application(
                                        "A" + n,
                                        new PaymentId("P" + n),
                                        value > 2 ? new InvoiceId("I" + n) : null,
                                        null,
                                        value > 2 ? null : new PaymentId("P1"),
                                        money),
                                value));
            case ORDER ->
                putOrDrop(
                        kind,
                        "O" + n,
                        customer,
                        value,
                        sink -> sink.openOrder(
                                new OpenOrder(
                                        new OrderId("O" + n),
                                        account,
                                        value > 3 ? id : null,
                                        DAY,
                                        day,
                                        "ORDER_APPROVED",
                                        money,
                                        money),
                                value));
            case BILLING_ACCOUNT ->
                putOrDrop(
                        kind,
                        "B" + n,
                        customer,
                        value,
                        sink -> sink.billingAccount(
                                new BillingAccount(
                                        new BillingAccountId("B" + n), account, value > 3 ? money : null, DAY, null),
                                value));
            case EXCHANGE_RATE -> {
                ExchangeRate rate = new ExchangeRate(
                        USD, Currency.getInstance("EUR"), DAY.plusDays(n), null, new BigDecimal("0.9" + value));
                putOrDrop(kind, FactKey.of(rate), "-", value, sink -> sink.exchangeRate(rate, value));
            }
        }
    }

    /** Invoices in several instalments, or rejected for two reasons. */
    private void changeInvoice(String id, String customer, int value) {
        if (random.nextInt(4) == 0) {
            reject(
                    FactKind.INVOICE,
                    id,
                    customer,
                    Rejected.Reason.values()[value],
                    Rejected.Reason.values()[value + 1]);
        } else if (random.nextInt(3) == 0) {
            long print = value * 100L;
            silent.add(FactKind.INVOICE);
            rows.get(FactKind.INVOICE)
                    .put(
                            id,
                            new Row(
                                    sink -> sink.invoice(anInvoice(id, customer, value + ".00", 3), print),
                                    print,
                                    new CustomerId(customer)));
        } else {
            putOrDrop(
                    FactKind.INVOICE,
                    id,
                    customer,
                    value,
                    sink -> sink.invoice(anInvoice(id, customer, value + ".00", value), value));
        }
    }

    private void putOrDrop(FactKind kind, String key, String customer, int value, Consumer<FactSink> handOver) {
        if (value == 1) {
            remove(kind, key);
        } else {
            put(kind, key, customer, value, handOver);
        }
    }

    private void put(FactKind kind, String key, String customer, long print, Consumer<FactSink> handOver) {
        rows.get(kind).put(key, new Row(handOver, print, new CustomerId(customer)));
        note(kind, key);
    }

    static Invoice anInvoice(String id, String customer, String total, int parts) {
        Money amount = Money.of("USD", total);
        List<Money> shares = amount.allocate(java.util.Collections.nCopies(parts, BigDecimal.ONE));
        List<Instalment> instalments = new java.util.ArrayList<>();
        for (int i = 0; i < parts; i++) {
            instalments.add(new Instalment(
                    i + 1,
                    i == 1 ? null : DAY.plusDays(30L * i),
                    i == 1 ? DueSource.POLICY : DueSource.INVOICE_TERM,
                    shares.get(i)));
        }
        return new Invoice(
                new InvoiceId(id),
                new AccountKey(COMPANY, new CustomerId(customer)),
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                DAY,
                amount,
                instalments,
                "PO \\N " + id,
                null,
                DAY);
    }
}
