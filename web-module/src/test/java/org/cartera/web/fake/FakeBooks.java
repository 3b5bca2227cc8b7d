package org.cartera.web.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideCustomer;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategy;

/** A small company with customers of every kind, held in memory; what the pages are tried against without a database. */
public final class FakeBooks {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-20T13:42:00Z");
    public static final Currency COP = Currency.getInstance("COP");
    public static final OrganisationId ORG = new OrganisationId("ANDINAS");
    public static final Organisation ORGANISATION =
            new Organisation(ORG, "Distribuciones Andinas S. A. S.", ZoneId.of("America/Bogota"), COP, "CO");
    public static final String LONG = "Comercializadora Internacional de Alimentos del Pacífico S. A. S.";

    final Map<CustomerId, CustomerFacts> facts = new LinkedHashMap<>();
    final Map<CustomerId, CreditFile> credit = new LinkedHashMap<>();
    final Map<CustomerId, Long> creditVersion = new LinkedHashMap<>();
    final Map<CustomerId, HoldInForce> holds = new LinkedHashMap<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Dispute> disputes = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final PolicySet policies = policies();
    final Generation generation;

    public FakeBooks(int more) {
        if (more >= 0) {
            named(more);
        }
        generation = new Generation(
                118,
                ORG,
                ReadRequest.Mode.INCREMENTAL,
                NOW.minusSeconds(360),
                NOW.minusSeconds(320),
                Map.of(FactKind.INVOICE, 128_406L, FactKind.CUSTOMER, (long) facts.size()),
                3);
    }

    public List<CustomerDecision> decisions() {
        return facts.keySet().stream().map(this::decide).toList();
    }

    public CustomerDecision decide(CustomerId id) {
        CustomerFacts customer = facts.get(id);
        CustomerLedger ledger = CustomerLedger.of(customer, TODAY, policies.terms());
        Map<InstalmentId, ItemMemory> memories = new LinkedHashMap<>();
        ledger.items().forEach(item -> {
            if (item.daysPastDue() > 35) {
                memories.put(
                        item.id(),
                        new ItemMemory(
                                item.id(),
                                item.invoice().issued(),
                                null,
                                0,
                                List.of(new StageTaken(
                                        new StageId("reminder-1"), 0, TODAY.minusDays(20), StageTaken.Delivery.DONE))));
            }
        });
        AccountKey account = customer.account();
        CaseFile file = new CaseFile(
                generation.number(),
                TODAY.minusDays(1),
                customer,
                ledger,
                new Disputes(disputes.stream()
                        .filter(d -> d.account().equals(account))
                        .toList()),
                PendingMatches.none(),
                promises.stream().filter(p -> p.account().equals(account)).toList(),
                pauses.stream().filter(p -> p.account().equals(account)).toList(),
                credit.getOrDefault(id, CreditFile.none(account)),
                holds.get(id),
                new Rates(List.of(new ExchangeRate(
                        Currency.getInstance("USD"), COP, TODAY.minusDays(1), null, new BigDecimal("3985.40")))),
                memories,
                ContactBook.none(),
                List.of());
        return new DecideCustomer(policies).decide(file);
    }

    public List<Rejected> rejected() {
        return facts.values().stream().flatMap(f -> f.rejected().stream()).toList();
    }

    private void named(int more) {
        add("901284517", LONG, 30, 66, 47, 38, 21, 14, 7, 0, -10, -17, -28);
        add("800219774", "Droguerías Unidas del Eje Cafetero S. A.", 42, 38, 12, -5);
        add("830119007", "Ferretería El Tornillo Ltda.", 18, 43, 9, -20);
        add("860034911", "Textiles del Valle de Aburrá S. A. S.", 24, 74, 44, -3);
        add("900771205", "Autopartes y Lubricantes La 68 S. A. S.", 9, 91, 120, 61);
        add("811045228", "Clínica Santa Lucía de los Andes", 51, 34, 2);
        add("805118340", "Panificadora Espiga Dorada e Hijos", 18, -10, -25);
        add("890502117", "Supermercados La Canasta de Boyacá S. A. S.", 27, 12, 3, -6);
        add("822001984", "Agropecuaria Los Llanos Orientales S. A. S.", 15, 18, -1);
        add("9000000001", "Inversiones Hoteleras Costa Caribe S. A.", 64, 29, -30);
        add("10010", "O'Brien & Söhne <Handels> GmbH", 5, 5, -5);
        for (int i = 0; i < more; i++) {
            add("C" + (20000 + i), "Cliente de prueba número " + i, 1 + i % 17, i % 97 - 20, i % 13 - 6);
        }
        CustomerId first = new CustomerId("901284517");
        AccountKey account = new AccountKey(ORG, first);
        credit.put(first, limit(account, "420000000"));
        credit.put(new CustomerId("800219774"), limit(key("800219774"), "50000000"));
        disputes.add(new Dispute(
                "1182",
                account,
                InstalmentId.of("FE-901284517-1", 1),
                Money.of("COP", "18640000"),
                new DateSpan(TODAY.minusDays(8), null),
                "Despachos",
                "Llegó incompleta: faltan 12 cajas"));
        promises.add(new Promise(
                "77",
                account,
                Money.of("COP", "58066400"),
                TODAY.minusDays(4),
                TODAY,
                Set.of(InstalmentId.of("FE-901284517-2", 1)),
                "Óscar Iván Mosquera",
                null));
        pauses.add(new Pause(
                "5",
                key("811045228"),
                null,
                new DateSpan(TODAY.minusDays(2), TODAY.plusDays(12)),
                "Acuerdo con Gerencia hasta fin de mes"));
    }

    private static CreditFile limit(AccountKey account, String amount) {
        return new CreditFile(account, CreditFile.Status.OK, Money.of("COP", amount), TODAY.plusDays(200));
    }

    private static AccountKey key(String id) {
        return new AccountKey(ORG, new CustomerId(id));
    }

    private void add(String id, String name, int millions, int... daysLate) {
        AccountKey account = key(id);
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < daysLate.length; i++) {
            boolean dollars = i > 0 && i % 4 == 3;
            Money amount = dollars
                    ? Money.of("USD", (millions * 281 + i) + ".50")
                    : Money.of("COP", (millions * 1_000_000L + i * 310_500L) + ".00");
            LocalDate due = TODAY.minusDays(daysLate[i]);
            invoices.add(new Invoice(
                    new InvoiceId("FE-" + id + "-" + (i + 1)),
                    account,
                    Invoice.Kind.INVOICE,
                    Invoice.Status.OPEN,
                    due.minusDays(30),
                    amount,
                    List.of(new Instalment(1, due, Instalment.DueSource.INVOICE, amount)),
                    "OC 45001184" + (26 + i),
                    null,
                    null));
        }
        List<Payment> payments = id.startsWith("9")
                ? List.of(new Payment(
                        new PaymentId("RC-" + id),
                        account,
                        Payment.Direction.RECEIPT,
                        Payment.State.EFFECTIVE,
                        TODAY.minusDays(17),
                        Money.of("COP", "1250000"),
                        null,
                        "TRF 88214",
                        "EFT"))
                : List.of();
        List<Rejected> rejected = id.equals("822001984")
                ? List.of(
                        new Rejected(FactKind.INVOICE, "FE-9911", account, Rejected.Reason.MISSING_DATE, List.of()),
                        new Rejected(
                                FactKind.INVOICE,
                                "FE-9912",
                                account,
                                Rejected.Reason.PAID_WITH_OPEN_AMOUNT,
                                List.of("COP 120000.00", "COP 980000.00")))
                : id.equals("10010")
                        ? List.of(new Rejected(
                                FactKind.PAYMENT, "8100", account, Rejected.Reason.UNKNOWN_CURRENCY, List.of("XQQ")))
                        : List.of();
        List<OpenOrder> orders = id.equals("901284517")
                ? List.of(new OpenOrder(
                        new OrderId("PV-3387"),
                        account,
                        null,
                        TODAY,
                        TODAY.plusDays(6),
                        "ORDER_APPROVED",
                        Money.of("COP", "71900000"),
                        Money.zero(COP)))
                : List.of();
        ContactPoint mail = new ContactPoint(
                "M" + id,
                account.customer(),
                ContactPoint.Kind.EMAIL,
                "BILLING_EMAIL",
                "pagos@" + id + ".example",
                TODAY.minusYears(2),
                null);
        ContactPoint phone = new ContactPoint(
                "T" + id,
                account.customer(),
                ContactPoint.Kind.PHONE,
                "PHONE_BILLING",
                "+57 606 335 4120 ext. 114",
                TODAY.minusYears(2),
                null);
        Customer customer = new Customer(
                account.customer(), name, Customer.Kind.COMPANY, true, id + "-3", COP, "es", "CO", null, Set.of());
        facts.put(
                account.customer(),
                new CustomerFacts(
                        account,
                        customer,
                        List.of(mail, phone),
                        invoices,
                        payments,
                        List.of(),
                        orders,
                        List.of(),
                        rejected));
    }

    private static PolicySet policies() {
        BusinessCalendar weekdays = date -> date.getDayOfWeek().getValue() <= 5;
        Strategy strategy = new Strategy(
                "standard",
                List.of(
                        stage("service-call", -10, Stage.Kind.SERVICE, Channel.TASK),
                        stage("due-notice", -3, Stage.Kind.SERVICE, Channel.EMAIL),
                        stage("reminder-1", 5, Stage.Kind.DUNNING, Channel.EMAIL),
                        stage("reminder-2", 15, Stage.Kind.DUNNING, Channel.LETTER),
                        stage("call-1", 30, Stage.Kind.DUNNING, Channel.TASK),
                        stage("legal", 90, Stage.Kind.LEGAL, Channel.TASK)),
                3,
                5,
                Balances.none(),
                Balances.none(),
                true,
                new StageId("reminder-1"),
                Set.of(),
                Set.of());
        HoldPolicy hold = new HoldPolicy(
                "standard",
                30,
                Balances.of(Money.of("COP", "100000000")),
                new BigDecimal("0.6"),
                BigDecimal.ONE,
                true,
                Set.of(CreditFile.Status.HOLD, CreditFile.Status.SUSPENDED),
                180,
                Set.of(new StageId("legal")),
                true,
                Balances.none(),
                Set.of(),
                Set.of());
        return new PolicySet(
                "standard-1",
                weekdays,
                new LedgerTerms(weekdays, true, 30),
                Buckets.standard(),
                new ExposurePolicy(true, 0),
                hold,
                Strategies.of(strategy),
                new PromisePolicy(2, new BigDecimal("0.02")),
                Addresses.standard(),
                ContactProfiles.CO.rules(),
                GatePolicy.standard(),
                CashPolicy.careful(),
                ComparisonPolicy.standard(),
                NegotiationPolicy.standard());
    }

    private static Stage stage(String id, int offset, Stage.Kind kind, Channel channel) {
        return new Stage(new StageId(id), offset, kind, channel, id, "COLLECTOR", Balances.none());
    }
}
