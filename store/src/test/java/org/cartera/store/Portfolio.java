package org.cartera.store;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.contact.ContactWindow;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategy;
import org.cartera.store.casefile.PostgresCaseFiles;
import org.cartera.store.decision.PostgresDecisions;
import org.cartera.store.facts.PostgresFactStore;
import org.cartera.store.outbox.PostgresOutbox;
import org.cartera.store.run.PostgresRunBook;
import org.cartera.store.run.PostgresRunLog;

/** A small portfolio to read, decide and look at, with every adapter of the store on one database of its own. */
public final class Portfolio {
    public static final OrganisationId COMPANY = new OrganisationId("Company");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    public static final Currency USD = Currency.getInstance("USD");

    public final DataSource raw = TestDatabase.migrated();
    public final LocalTransactions work = new LocalTransactions(raw);
    public final DataSource database = work.dataSource();
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final PostgresFactStore facts = new PostgresFactStore(raw, clock);
    public final PostgresCaseFiles files = new PostgresCaseFiles(database, work);
    public final PostgresDecisions decisions = new PostgresDecisions(database, work, clock);
    public final PostgresRunLog log = new PostgresRunLog(database, work, Duration.ofSeconds(60));
    public final PostgresRunBook book = new PostgresRunBook(database, Duration.ofSeconds(60));
    public final PostgresOutbox outbox = new PostgresOutbox(database, work, Duration.ofSeconds(60));
    private final Map<String, Consumer<FactSink>> erp = new HashMap<>();
    /** Whose the rows are; an application is of the owners of what it names. */
    private final Map<String, List<String>> owners = new HashMap<>();

    public Portfolio() {
        erp.put(
                "organisation",
                sink -> sink.organisation(
                        new Organisation(COMPANY, "Company", ZoneId.of("America/Bogota"), USD, "CO")));
    }

    public static AccountKey account(String customer) {
        return new AccountKey(COMPANY, new CustomerId(customer));
    }

    public Portfolio customer(String id, String name) {
        owners.put("customer " + id, List.of(id));
        erp.put("customer " + id, sink -> {
            sink.customer(Customer.named(new CustomerId(id), name));
            sink.contactPoint(new ContactPoint(
                    "M" + id,
                    new CustomerId(id),
                    ContactPoint.Kind.EMAIL,
                    "BILLING_EMAIL",
                    id + "@example.test",
                    DAY.minusYears(1),
                    null));
        });
        return this;
    }

    /** An invoice due so many days before the day. */
    public Portfolio invoice(String id, String customer, String amount, int daysPastDue) {
        LocalDate due = DAY.minusDays(daysPastDue);
        Money total = Money.parse(amount);
        owners.put("invoice " + id, List.of(customer));
        erp.put(
                "invoice " + id,
                sink -> sink.invoice(
                        new Invoice(
                                new InvoiceId(id),
                                account(customer),
                                Invoice.Kind.INVOICE,
                                Invoice.Status.OPEN,
                                due.minusDays(30),
                                total,
                                List.of(new Instalment(1, due, DueSource.INVOICE, total)),
                                "PO-" + id,
                                null,
                                null),
                        0));
        return this;
    }

    public Portfolio payment(String id, String customer, String amount, LocalDate effective) {
        owners.put("payment " + id, List.of(customer));
        erp.put(
                "payment " + id,
                sink -> sink.payment(new Payment(
                        new PaymentId(id),
                        account(customer),
                        Payment.Direction.RECEIPT,
                        Payment.State.EFFECTIVE,
                        effective,
                        Money.parse(amount),
                        null,
                        null,
                        null)));
        return this;
    }

    public Portfolio application(String id, String payment, String invoice, String amount) {
        owners.put("application " + id, List.of("payment " + payment, "invoice " + invoice));
        erp.put(
                "application " + id,
                sink -> sink.application(new Application(
                        id, new PaymentId(payment), new InvoiceId(invoice), null, null, Money.parse(amount))));
        return this;
    }

    public Portfolio order(String id, String customer, String amount) {
        owners.put("order " + id, List.of(customer));
        erp.put(
                "order " + id,
                sink -> sink.openOrder(new OpenOrder(
                        new OrderId(id),
                        account(customer),
                        null,
                        DAY,
                        null,
                        "ORDER_APPROVED",
                        Money.parse(amount),
                        Money.zero(Money.parse(amount).currency()))));
        return this;
    }

    public Portfolio rejected(Rejected row) {
        erp.put("rejected " + row.key(), sink -> sink.rejected(row));
        return this;
    }

    public Portfolio without(String what) {
        erp.remove(what);
        return this;
    }

    public Generation read() {
        return facts.write(ReadRequest.full(COMPANY), sink -> {
            erp.values().forEach(fact -> fact.accept(sink));
            return NOW;
        });
    }

    /** Reads what has changed since the last read: every row is told again, and which there are. */
    public Generation readSince() {
        return facts.write(ReadRequest.since(COMPANY, NOW), sink -> {
            erp.values().forEach(fact -> fact.accept(sink));
            Map.of("invoice ", FactKind.INVOICE, "payment ", FactKind.PAYMENT, "application ", FactKind.APPLICATION)
                    .forEach((word, kind) -> sink.compare(kind, keys(word)));
            sink.compare(FactKind.ORDER, keys("order "));
            return NOW;
        });
    }

    private Iterator<KeyPrint> keys(String word) {
        return erp.keySet().stream()
                .filter(name -> name.startsWith(word))
                .map(name -> new KeyPrint(name.substring(word.length()), 0))
                .iterator();
    }

    /** Reads one customer as a connector does, with what is applied to his documents and by his payments. */
    public Generation readOnly(String customer) {
        return facts.write(ReadRequest.one(COMPANY, new CustomerId(customer)), sink -> {
            erp.forEach((name, fact) -> {
                if (owners.getOrDefault(name, List.of()).stream()
                        .anyMatch(owner -> owner.equals(customer)
                                || owners.getOrDefault(owner, List.of()).contains(customer))) {
                    fact.accept(sink);
                }
            });
            return NOW;
        });
    }

    /** The same ERP, read when our clock shows another moment. */
    public record At(Portfolio portfolio, Instant begun) {
        public Generation read() {
            return new PostgresFactStore(portfolio.raw, Clock.fixed(begun, ZoneOffset.UTC))
                    .write(ReadRequest.full(COMPANY), sink -> {
                        portfolio.erp.values().forEach(fact -> fact.accept(sink));
                        return begun;
                    });
        }
    }

    /** Reads and decides the whole portfolio in chunks of two, as tonight's run does. */
    public RunSummary run(LocalDate date) {
        return run(date, decisions);
    }

    /** Runs as {@link #run} does and tells what was decided. */
    public List<CustomerDecision> runAndTell(LocalDate date) {
        List<CustomerDecision> told = new ArrayList<>();
        run(date, (ticket, chunk) -> {
            told.addAll(chunk);
            decisions.record(ticket, chunk);
        });
        return told;
    }

    private RunSummary run(LocalDate date, Decisions recording) {
        Generation generation = read();
        RunTicket ticket = log.open(COMPANY, date, "node", "test", NOW).orElseThrow();
        log.generation(ticket, generation.number());
        log.enter(ticket, RunStep.DECIDE, files.count(COMPANY, generation.number(), date), NOW);
        DecideChunk chunk = new DecideChunk(files, recording, log, policies());
        boolean repeated = work.inTransaction(() -> chunk.repeat(ticket, generation.number(), NOW));
        Optional<CustomerId> last = Optional.empty();
        do {
            CustomerId after = last.orElse(null);
            last = repeated
                    ? Optional.empty()
                    : work.inTransaction(
                            () -> chunk.decide(ticket, chunk.read(ticket, generation.number(), after, 2), NOW));
        } while (last.isPresent());
        RunSummary summary = log.summarise(ticket, NOW.plusSeconds(2));
        log.close(ticket, RunStatus.COMPLETED, "", summary, NOW.plusSeconds(2));
        return summary;
    }

    public Optional<CaseFile> file(String customer, LocalDate asOf) {
        return files.one(account(customer), facts.current(COMPANY).orElseThrow().number(), asOf, TERMS);
    }

    public List<CaseFile> allFiles(LocalDate asOf) {
        long generation = facts.current(COMPANY).orElseThrow().number();
        List<CaseFile> all = new ArrayList<>();
        files.count(COMPANY, generation, asOf);
        CustomerId after = null;
        for (List<CaseFile> chunk = files.chunk(COMPANY, generation, asOf, TERMS, null, 2); !chunk.isEmpty(); ) {
            all.addAll(chunk);
            after = chunk.get(chunk.size() - 1).account().customer();
            chunk = files.chunk(COMPANY, generation, asOf, TERMS, after, 2);
        }
        return all;
    }

    public static final LedgerTerms TERMS = new LedgerTerms(BusinessCalendar.EVERY_DAY, true, 30);

    /** A reminder on the first day, a call after ten; a hold past 30 days. */
    public static PolicySet policies() {
        Strategy strategy = new Strategy(
                "test",
                List.of(stage("reminder", 1, Channel.EMAIL), stage("call", 10, Channel.TASK)),
                0,
                3,
                Balances.none(),
                Balances.none(),
                false,
                new StageId("call"),
                Set.of(),
                Set.of());
        HoldPolicy hold = new HoldPolicy(
                "test",
                30,
                Balances.none(),
                null,
                null,
                false,
                Set.of(),
                null,
                Set.of(),
                false,
                Balances.none(),
                Set.of(),
                Set.of());
        return new PolicySet(
                "test-1",
                BusinessCalendar.EVERY_DAY,
                TERMS,
                Buckets.standard(),
                new ExposurePolicy(true, 0),
                hold,
                Strategies.of(strategy),
                new PromisePolicy(1, BigDecimal.ZERO),
                Addresses.standard(),
                new ContactRules(
                        "test",
                        Set.of(Customer.Kind.values()),
                        new ContactWindow(Map.of(
                                DayOfWeek.MONDAY, new ContactWindow.Hours(LocalTime.of(7, 0), LocalTime.of(19, 0)))),
                        ContactRules.Holidays.BOTH,
                        ContactRules.Authorisation.GIVEN,
                        Set.of(),
                        Set.of(),
                        true,
                        List.of()),
                GatePolicy.standard(),
                CashPolicy.careful(),
                ComparisonPolicy.standard(),
                NegotiationPolicy.standard());
    }

    private static Stage stage(String id, int offset, Channel channel) {
        return new Stage(new StageId(id), offset, Stage.Kind.DUNNING, channel, id, "COLLECTOR", Balances.none());
    }
}
