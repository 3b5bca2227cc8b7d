package org.cartera.scenarios.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Rejected;
import org.cartera.scenarios.story.Story.Act;
import org.cartera.scenarios.story.Story.Chapter;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads the timeline: entries in order of date; within one, its keys happen from top to bottom and {@code expect} comes last. */
final class Timeline {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final Cast cast;
    private final Map<String, Function<YamlNode, Happening>> single;
    private final GateWords gate;
    private final BankReader bank;
    private final ExpectReader expects;
    private final Function<List<YamlNode>, PolicySet> laid;
    private final List<YamlNode> changes = new ArrayList<>();
    private LocalDate today = LocalDate.MIN;

    /** @param laid the story's rules with later changes of the policy laid over them */
    Timeline(Cast cast, PolicySet policies, Function<List<YamlNode>, PolicySet> laid) {
        this.cast = cast;
        this.laid = laid;
        this.expects = new ExpectReader(cast, policies);
        InvoiceReader invoices = new InvoiceReader(cast);
        CashReader cash = new CashReader(cast);
        DeskReader desk = new DeskReader(cast);
        OrderReader orders = new OrderReader(cast);
        CustomerReader customers = new CustomerReader(cast, desk);
        GroupReader groups = new GroupReader(cast);
        this.gate = new GateWords(cast);
        this.bank = new BankReader(cast);
        this.single = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("invoice", node -> invoices.read(node, Invoice.Kind.INVOICE, today)),
                Map.entry("creditNote", node -> invoices.read(node, Invoice.Kind.CREDIT_NOTE, today)),
                Map.entry("instalments", invoices::reschedule),
                Map.entry("cancelInvoice", this::cancelInvoice),
                Map.entry("writeOff", node -> invoices.status(node, Invoice.Status.WRITTEN_OFF)),
                Map.entry("markPaid", node -> invoices.status(node, Invoice.Status.PAID)),
                Map.entry("reopen", node -> invoices.status(node, Invoice.Status.OPEN)),
                Map.entry("payment", node -> cash.read(node, Payment.Direction.RECEIPT, today)),
                Map.entry("refund", node -> cash.read(node, Payment.Direction.REFUND, today)),
                Map.entry("received", cash::arrives),
                Map.entry("reversal", cash::reverse),
                Map.entry("apply", cash::applyLater),
                Map.entry("order", node -> orders.read(node, today)),
                Map.entry("closeOrder", orders::close),
                Map.entry("promise", node -> desk.promise(node, today)),
                Map.entry("withdrawPromise", desk::withdraw),
                Map.entry("dispute", node -> desk.dispute(node, today)),
                Map.entry("settleDispute", desk::settle),
                Map.entry("pause", node -> desk.pause(node, today)),
                Map.entry("endPause", desk::endPause),
                Map.entry("creditFile", node -> desk.creditFile(node, null)),
                Map.entry("hold", desk::hold),
                Map.entry("releaseHold", desk::releaseHold),
                Map.entry("customer", customers::change),
                Map.entry("rate", this::rate),
                Map.entry("mailServer", Timeline::mailServer),
                Map.entry("sendAgain", node -> settle(node, true)),
                Map.entry("markAsSent", node -> settle(node, false)),
                Map.entry("delivered", Timeline::delivered),
                Map.entry("policy", this::policy),
                Map.entry("rejected", this::rejected),
                Map.entry("corrected", this::corrected),
                Map.entry("group", groups::group),
                Map.entry("guarantee", node -> groups.guarantee(node, today))));
        single.putAll(gate.happenings());
        single.putAll(bank.happenings(() -> today));
        single.putAll(new ContactReader(cast).happenings());
        single.putAll(new ServiceCallReader(cast).happenings());
        single.putAll(new DiagnosisReader(cast).happenings());
        single.putAll(new PositionReader(cast).happenings());
        single.putAll(new ConcessionReader(cast).happenings(() -> today));
        single.putAll(new PlanReader(cast).happenings(() -> today));
        single.putAll(new ListReader(cast).happenings(() -> today));
    }

    private static final Map<String, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry("invoice", List.of("invoices")),
            Map.entry("creditNote", List.of("creditNotes", "credit memo")),
            Map.entry("instalments", List.of("installments", "reschedule")),
            Map.entry("cancelInvoice", List.of("cancelInvoices")),
            Map.entry("writeOff", List.of("writeOffs", "castigo")),
            Map.entry("payment", List.of("payments", "receipt", "receipts")),
            Map.entry("refund", List.of("refunds")),
            Map.entry("received", List.of("receive", "arrives", "confirm")),
            Map.entry("reversal", List.of("reversals", "reverse", "void", "bounce", "reversePayment")),
            Map.entry("apply", List.of("application", "applications")),
            Map.entry("order", List.of("orders")),
            Map.entry("closeOrder", List.of("cancelOrder", "invoicedOrder")),
            Map.entry("promise", List.of("promises")),
            Map.entry("dispute", List.of("disputes")),
            Map.entry("settleDispute", List.of("settle", "disputeSettled")),
            Map.entry("pause", List.of("pauses")),
            Map.entry("endPause", List.of("resume")),
            Map.entry("creditFile", List.of("creditFileChange", "credit", "creditFiles")),
            Map.entry("hold", List.of("placeHold", "manualHold")),
            Map.entry("releaseHold", List.of("release", "liftHold")),
            Map.entry("customer", List.of("customers", "customerChange")),
            Map.entry("rate", List.of("rates", "exchangeRate")),
            Map.entry("confirmOrder", List.of("confirmOrders", "orderConfirmed")),
            Map.entry("cancelCheck", List.of("cancelChecks", "rollback", "cancelCart")),
            Map.entry("releaseOrder", List.of("releaseOrders")),
            Map.entry("releaseCustomer", List.of("releaseAccount", "releaseCustomers")),
            Map.entry("approveRelease", List.of("approve")),
            Map.entry("rejectOrder", List.of("rejectOrders")),
            Map.entry("bankReturn", List.of("bankReturns", "lineReturned", "returned")),
            Map.entry("bankMatch", List.of("bankMatches", "match", "matchLine", "applyLine")),
            Map.entry("theirStatement", List.of("theirStatements", "ownStatement", "customerStatement", "theirList")),
            Map.entry("settleDifference", List.of("settleDifferences", "closeDifference")),
            Map.entry("sameLine", List.of("sameLines", "matchLines")),
            Map.entry("undoMatch", List.of("undo", "bankUndo", "unmatch")),
            Map.entry("contact", List.of("contacts", "contacted")),
            Map.entry("optOut", List.of("optOuts", "optedOut", "stop")),
            Map.entry("authorise", List.of("authorize", "authorised", "authorized")),
            Map.entry("delivered", List.of("proofOfDelivery", "deliveryProven", "proven")),
            Map.entry("plan", List.of("plans", "paymentPlan", "paymentPlans")),
            Map.entry("endPlan", List.of("cancelPlan")),
            Map.entry("approvePromise", List.of("approvePromises", "promiseApproved")),
            Map.entry("group", List.of("groups")),
            Map.entry("guarantee", List.of("guarantees", "insurance", "insurances", "security")));

    LocalDate firstDate(Optional<YamlNode> timeline) {
        return timeline.flatMap(node -> node.list().stream().findFirst())
                .map(node -> dates(node.map()).get(0))
                .orElse(LocalDate.of(2026, 1, 1));
    }

    List<Chapter> read(YamlNode node) {
        List<Chapter> chapters = new ArrayList<>();
        for (YamlNode one : node.list()) {
            chapters.addAll(entry(one));
        }
        return chapters;
    }

    List<Expectation> expectations(YamlNode node) {
        return expects.read(node);
    }

    /** An entry with several dates happens on each of them; its expectations are looked at on the last. */
    private List<Chapter> entry(YamlNode node) {
        List<Chapter> chapters = new ArrayList<>();
        List<LocalDate> dates = dates(node.map());
        for (LocalDate date : dates) {
            if (date.isBefore(today)) {
                throw node.error(
                        "the entry of " + date + " stands after one of " + today + "; a timeline goes forward");
            }
            today = date;
            chapters.add(chapter(node, date, date.equals(dates.get(dates.size() - 1))));
        }
        return chapters;
    }

    private List<LocalDate> dates(YamlMap map) {
        YamlNode node = map.need("date", "on", "dates", "day");
        List<LocalDate> dates = new ArrayList<>();
        for (YamlNode one : node.list()) {
            dates.add(date(one, dates.isEmpty() ? today : dates.get(dates.size() - 1)));
        }
        if (dates.isEmpty()) {
            throw node.error("needs a date");
        }
        Optional<YamlNode> until = map.find("until", "through", "to");
        if (until.isPresent()) {
            LocalDate last = date(until.get(), dates.get(0));
            for (LocalDate day = dates.get(dates.size() - 1).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                dates.add(day);
            }
        }
        return dates;
    }

    /** A date, or days after the entry before as in {@code +3}. */
    private static LocalDate date(YamlNode node, LocalDate before) {
        String text = node.text();
        if (text.startsWith("+")) {
            if (before.equals(LocalDate.MIN)) {
                throw node.error("the first entry needs a date of its own, not '" + text + "'");
            }
            return before.plusDays(Words.whole(node));
        }
        return Dates.date(node);
    }

    private Chapter chapter(YamlNode node, LocalDate date, boolean last) {
        YamlMap map = node.map();
        map.find("date", "on", "dates", "day");
        map.find("until", "through", "to");
        map.find("note", "comment", "because", "description");
        List<Act> acts = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        map.find("expect", "expected").ifPresent(one -> {
            List<Expectation> read = expects.read(one);
            if (last) {
                expectations.addAll(read);
            }
        });
        map.find("run", "runs").ifPresent(one -> {});
        map.find("orderCheck", "checkOrder").ifPresent(one -> {});
        map.find(BankReader.LINES);
        single.forEach((key, reader) -> map.find(spellings(key)));
        map.noMore();
        for (YamlMap.Entry entry : node.map().entries()) {
            acts.addAll(acts(entry));
        }
        return new Chapter(node.line(), date, acts, expectations);
    }

    private static String[] spellings(String key) {
        List<String> all = new ArrayList<>();
        all.add(key);
        all.addAll(SPELLINGS.getOrDefault(key, List.of()));
        return all.toArray(String[]::new);
    }

    private List<Act> acts(YamlMap.Entry entry) {
        if (entry.value().isNothing()) {
            return List.of();
        }
        if (Words.isOneOf(entry.name(), "run", "runs")) {
            return runs(entry.value());
        }
        if (Words.isOneOf(entry.name(), "orderCheck", "checkOrder")) {
            return entry.value().list().stream().map(gate::check).toList();
        }
        if (Words.isOneOf(entry.name(), BankReader.LINES)) {
            return List.of(Act.of(bank.file(entry.value(), today), entry.value()));
        }
        for (String key : single.keySet()) {
            if (Words.isOneOf(entry.name(), spellings(key))) {
                Function<YamlNode, Happening> reader = single.get(key);
                List<Act> acts = new ArrayList<>();
                for (YamlNode one : entry.value().list()) {
                    acts.add(Act.of(Objects.requireNonNull(reader).apply(one), one));
                }
                return acts;
            }
        }
        return List.of();
    }

    /** {@code yes}, how often, or an hour. */
    private List<Act> runs(YamlNode node) {
        LocalTime hour = HOUR;
        int times = 1;
        if (node.isMap()) {
            YamlMap map = node.map();
            hour = map.find("at", "hour", "time").map(GateWords::hour).orElse(HOUR);
            times = map.find("times").map(Words::whole).orElse(1);
            map.noMore();
        } else if (node.text().contains(":")) {
            hour = GateWords.hour(node);
        } else if (Words.isOneOf(node.text(), "twice")) {
            times = 2;
        } else if (node.text().matches("\\d+")) {
            times = Words.whole(node);
        } else if (!Words.isOneOf(node.text(), "night", "nightly", "tonight", "once", "every day", "daily")
                && !Words.yes(node)) {
            times = 0;
        }
        LocalTime at = hour;
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            acts.add(view -> view.ran(view.world().run(view.date(), at)));
        }
        return acts;
    }

    private Happening cancelInvoice(YamlNode node) {
        return (world, on) -> node.words()
                .forEach(id -> world.erp().remove(cast.invoice(world, node, id).id()));
    }

    Happening rate(YamlNode node) {
        YamlMap map = node.map();
        YamlNode from = map.need("from", "currency");
        YamlNode to = map.need("to", "in");
        YamlNode rate = map.need("rate", "factor");
        LocalDate since = map.find("since", "date").map(Dates::date).orElse(LocalDate.of(2000, 1, 1));
        LocalDate through = map.find("through", "until").map(Dates::date).orElse(null);
        map.noMore();
        BigDecimal factor = Amounts.number(rate, rate.text());
        ExchangeRate one = new ExchangeRate(
                Amounts.currency(from, from.text()), Amounts.currency(to, to.text()), since, through, factor);
        return (world, on) -> world.erp().put(one);
    }

    /** The rules by which orders and holds are judged change; what is left out stays. */
    private Happening policy(YamlNode node) {
        node.map().entries().stream()
                .filter(entry -> !Words.isOneOf(entry.name(), "gate", "hold", "exposure"))
                .findFirst()
                .ifPresent(entry -> {
                    throw entry.key().error("only gate, hold and exposure can change within a story");
                });
        changes.add(node);
        PolicySet rules = laid.apply(List.copyOf(changes));
        return (world, on) -> world.judgeBy(rules);
    }

    private static Happening mailServer(YamlNode node) {
        boolean refuses = Words.isOneOf(node.text(), "refuses", "refuses every address");
        if (!refuses && !Words.isOneOf(node.text(), "accepts", "works")) {
            throw node.error("'" + node.text() + "': the mail server 'refuses' or 'accepts'");
        }
        return (world, on) -> world.refuseMail(refuses);
    }

    /** A person decides about what did not arrive. */
    private static Happening settle(YamlNode node, boolean again) {
        return (world, on) -> node.words().forEach(stage -> {
            if (world.settle(new StageId(stage), again, on) == 0) {
                throw node.error("no communication of stage '" + stage + "' waits for a person");
            }
        });
    }

    /** Somebody has proof that the communications of a stage were delivered on this day. */
    private static Happening delivered(YamlNode node) {
        return (world, on) -> node.words().forEach(stage -> {
            if (world.prove(new StageId(stage), on) == 0) {
                throw node.error("no communication of stage '" + stage + "' was sent yet");
            }
        });
    }

    /** A row of the ERP that the connector could not understand. */
    Happening rejected(YamlNode node) {
        YamlMap map = node.map();
        String key = map.find("row", "id", "key", "invoice", "payment", "document")
                .map(YamlNode::text)
                .orElseGet(() -> cast.number("RX"));
        CustomerId customer = cast.customer(map);
        FactKind kind =
                map.find("kind").map(one -> Words.one(one, FactKind.class)).orElse(FactKind.INVOICE);
        Rejected.Reason reason = map.find("reason")
                .map(one -> Words.one(one, Rejected.Reason.class))
                .orElse(Rejected.Reason.UNREADABLE);
        map.noMore();
        Rejected row = new Rejected(kind, key, cast.account(customer), reason, List.of());
        return (world, on) -> world.erp().reject(row);
    }

    private Happening corrected(YamlNode node) {
        return (world, on) -> node.words().forEach(key -> {
            if (!world.erp().accept(key)) {
                List<String> known =
                        world.erp().rejected().stream().map(Rejected::key).toList();
                throw node.error("no row '" + key + "' was rejected" + Spelling.hint(key, known));
            }
        });
    }
}
