package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what people write down: promises, disputes, pauses, credit files, holds by hand. */
final class DeskReader {
    /** A limit that begins on a day has no other end than its own. */
    private static final LocalDate THE_END = LocalDate.of(9999, 12, 31);

    private final Cast cast;

    DeskReader(Cast cast) {
        this.cast = cast;
    }

    Happening promise(YamlNode node, @Nullable LocalDate day) {
        YamlMap map = node.map();
        String id = map.find("id", "promise").map(YamlNode::text).orElseGet(() -> cast.number("PR"));
        CustomerId customer = cast.customer(map);
        YamlNode amount = map.need("amount", "total");
        LocalDate due = Dates.date(map.need("due", "by", "until", "promisedFor"));
        LocalDate made =
                map.find("made", "madeOn", "date", "on").map(Dates::date).orElse(day);
        Optional<YamlNode> items = map.find("items", "item", "instalments", "invoices", "invoice");
        String who = map.findText("promisedBy", "by whom", "who").orElse("");
        map.noMore();
        if (made == null) {
            throw node.error("needs the key 'made', the day on which it was given");
        }
        if (due.isBefore(made)) {
            throw node.error("a promise made on " + made + " cannot be due on " + due);
        }
        return (world, on) -> {
            Money promised = Amounts.money(amount, CustomerReader.currency(map, cast, customer));
            Set<InstalmentId> covered = new HashSet<>();
            items.ifPresent(one -> one.words().forEach(word -> covered.add(cast.instalment(world, one, word))));
            world.desk().put(new Promise(id, cast.account(customer), promised, made, due, covered, who, null));
        };
    }

    Happening withdraw(YamlNode node) {
        return (world, on) -> node.words().forEach(id -> world.desk()
                .withdraw(
                        world.desk().promise(id).orElseThrow(() -> node.error("there is no promise '" + id + "' yet")),
                        on));
    }

    Happening dispute(YamlNode node, @Nullable LocalDate day) {
        YamlMap map = node.map();
        String id = map.find("id", "dispute").map(YamlNode::text).orElseGet(() -> cast.number("DI"));
        YamlNode item = map.need("item", "instalment", "invoice");
        Optional<YamlNode> amount = map.find("amount", "disputed");
        LocalDate raised = map.find("raised", "from", "since", "date", "on")
                .map(Dates::date)
                .orElse(day);
        LocalDate settled = map.find("settled", "settledOn").map(Dates::date).orElse(null);
        String department = map.findText("department").orElse("SALES");
        String reason = map.findText("reason").orElse("");
        Dispute.Cause cause = map.find("cause")
                .map(one -> Words.one(one, Dispute.Cause.class))
                .orElse(Dispute.Cause.UNKNOWN);
        map.find("customer");
        map.noMore();
        if (raised == null) {
            throw node.error("needs the key 'raised', the day on which it was raised");
        }
        return (world, on) -> {
            InstalmentId instalment = cast.instalment(world, item, item.text());
            var invoice = world.erp().invoice(instalment.invoice()).orElseThrow();
            Money all = invoice.instalments().stream()
                    .filter(one -> one.number() == instalment.number())
                    .findFirst()
                    .orElseThrow()
                    .amount();
            Money disputed = amount.map(one -> Words.isOneOf(one.text(), "all", "whole", "todo")
                            ? all
                            : Amounts.money(one, all.currency()))
                    .orElse(all);
            DateSpan running = new DateSpan(raised, settled == null ? null : settled.minusDays(1));
            world.desk()
                    .put(new Dispute(id, invoice.account(), instalment, disputed, running, department, reason, cause));
        };
    }

    Happening settle(YamlNode node) {
        if (node.isMap()) {
            YamlMap map = node.map();
            YamlNode id = map.need("id", "dispute");
            Dispute.Cause cause = Words.one(map.need("cause"), Dispute.Cause.class);
            map.noMore();
            return (world, on) -> {
                Dispute dispute = world.desk()
                        .dispute(id.text())
                        .orElseThrow(() -> id.error("there is no dispute '" + id.text() + "' yet"));
                world.desk().settle(dispute.causedBy(cause), on);
            };
        }
        return (world, on) -> node.words().forEach(id -> world.desk()
                .settle(
                        world.desk().dispute(id).orElseThrow(() -> node.error("there is no dispute '" + id + "' yet")),
                        on));
    }

    Happening pause(YamlNode node, @Nullable LocalDate day) {
        YamlMap map = node.map();
        String id = map.find("id", "pause").map(YamlNode::text).orElseGet(() -> cast.number("PA"));
        Optional<YamlNode> item = map.find("item", "instalment", "invoice");
        LocalDate from = map.find("from", "since").map(Dates::date).orElse(day);
        LocalDate through = map.find("through", "until", "to").map(Dates::date).orElse(null);
        String reason = map.findText("reason").orElse("");
        CustomerId customer = item.isPresent() && !map.has("customer") ? null : cast.customer(map);
        map.noMore();
        if (from == null) {
            throw node.error("needs the key 'from', its first day");
        }
        if (through != null && through.isBefore(from)) {
            throw node.error("a pause from " + from + " cannot end on " + through);
        }
        return (world, on) -> {
            InstalmentId instalment =
                    item.map(one -> cast.instalment(world, one, one.text())).orElse(null);
            var account = customer != null
                    ? cast.account(customer)
                    : world.erp()
                            .invoice(
                                    java.util.Objects.requireNonNull(instalment).invoice())
                            .orElseThrow()
                            .account();
            world.desk().put(new Pause(id, account, instalment, new DateSpan(from, through), reason));
        };
    }

    Happening endPause(YamlNode node) {
        return (world, on) -> node.words().forEach(id -> world.desk()
                .end(world.desk().pause(id).orElseThrow(() -> node.error("there is no pause '" + id + "' yet")), on));
    }

    /** @param owner the customer; null: the file names him */
    Happening creditFile(YamlNode node, @Nullable CustomerId owner) {
        YamlMap map = node.map();
        CustomerId customer = owner == null ? cast.customer(map) : owner;
        Optional<CreditFile.Status> status = map.find("status")
                .map(one -> Words.one(one, CreditFile.Status.class))
                .or(() -> map.find("blocked").map(DeskReader::blocked));
        Optional<YamlNode> begins = map.find("validFrom", "from", "since");
        Optional<YamlNode> limit = map.find("limit", "creditLimit");
        Optional<LocalDate> through =
                map.find("validThrough", "through", "expires", "validUntil").map(Dates::date);
        Optional<Money> granted = limit.filter(one -> !isNone(one))
                .map(one -> Amounts.money(one, CustomerReader.currency(map, cast, customer)));
        Optional<LocalDate> review =
                map.find("reviewOn", "review", "reviewDate").map(Dates::date);
        Optional<String> risk = map.findText("riskClass", "risk");
        Optional<String> terms = map.findText("terms");
        Optional<YamlNode> increase = map.find("increase", "temporaryIncrease");
        Optional<YamlNode> securities = map.find("guarantees", "guarantee", "insurance", "insurances");
        map.find("currency");
        map.noMore();
        GroupReader beside = new GroupReader(cast);
        return (world, on) -> {
            CreditFile old = world.desk().credit(cast.account(customer));
            Money newLimit = limit.isPresent() ? granted.orElse(null) : old.limit();
            CreditFile file = old.with(
                    status.orElse(old.status()),
                    newLimit,
                    through.orElse(limit.isPresent() ? null : old.validThrough()));
            if (limit.isPresent()
                    && old.increase() != null
                    && old.increase().through().equals(THE_END)) {
                file = file.with((TemporaryIncrease) null);
            }
            if (increase.isPresent()) {
                file = file.with(increase(increase.get(), newLimit));
            }
            if (begins.isPresent()) {
                file = beginning(begins.get(), file);
            }
            if (securities.isPresent()) {
                file = file.with(securities.get().list().stream()
                        .map(one -> beside.security(one, customer, LocalDate.of(2000, 1, 1)))
                        .toList());
            }
            world.desk()
                    .put(file.with(
                            review.orElse(file.reviewOn()), risk.orElse(file.riskClass()), terms.orElse(file.terms())));
        };
    }

    /** The account may or may not buy, whatever else stands in its credit file. */
    Happening blocked(YamlNode node, CustomerId customer) {
        CreditFile.Status status = blocked(node);
        return (world, on) -> {
            CreditFile old = world.desk().credit(cast.account(customer));
            world.desk().put(old.with(status, old.limit(), old.validThrough()));
        };
    }

    private static CreditFile.Status blocked(YamlNode node) {
        return Words.yes(node) ? CreditFile.Status.SUSPENDED : CreditFile.Status.OK;
    }

    /** A limit that begins on a later day is entered as none at all, increased from that day on. */
    private static CreditFile beginning(YamlNode day, CreditFile file) {
        Money limit = file.limit();
        if (limit == null || file.increase() != null) {
            throw day.error("needs a limit, and no increase beside it");
        }
        return file.with(file.status(), Money.zero(limit.currency()), file.validThrough())
                .with(new TemporaryIncrease(limit, Dates.date(day), THE_END));
    }

    private static @Nullable TemporaryIncrease increase(YamlNode node, @Nullable Money limit) {
        if (node.isText() && isNone(node)) {
            return null;
        }
        YamlMap map = node.map();
        if (limit == null) {
            throw node.error("an increase needs a limit");
        }
        TemporaryIncrease increase = new TemporaryIncrease(
                Amounts.money(map.need("amount", "by"), limit.currency()),
                Dates.date(map.need("from", "since")),
                Dates.date(map.need("through", "until", "to")));
        map.noMore();
        return increase;
    }

    Happening limit(YamlNode node, CustomerId customer) {
        Money limit = isNone(node) ? null : Amounts.money(node, cast.currencyOf(customer));
        return (world, on) ->
                world.desk().put(new CreditFile(cast.account(customer), CreditFile.Status.OK, limit, null));
    }

    private static boolean isNone(YamlNode node) {
        return Words.isOneOf(node.text(), "none", "no", "ninguno");
    }

    /** A person holds an account. */
    Happening hold(YamlNode node) {
        if (node.isText()) {
            CustomerId customer = Words.isOneOf(node.text(), "true", "yes", "si")
                            && cast.customers().size() == 1
                    ? cast.customers().get(0).id()
                    : cast.customer(node, node.text());
            return (world, on) -> hold(world, on, customer, "", "person");
        }
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        String reason = map.findText("reason").orElse("");
        String by = map.findText("by", "who").orElse("person");
        map.noMore();
        return (world, on) -> hold(world, on, customer, reason, by);
    }

    private void hold(World world, LocalDate on, CustomerId customer, String reason, String by) {
        Ground ground = Ground.of("hold.person", Measure.text(reason), Measure.text(by));
        world.desk().hold(cast.account(customer), on, List.of(ground), by);
    }

    Happening releaseHold(YamlNode node) {
        CustomerId customer = node.isMap()
                ? cast.customer(node.map())
                : Words.isOneOf(node.text(), "true", "yes", "si")
                                && cast.customers().size() == 1
                        ? cast.customers().get(0).id()
                        : cast.customer(node, node.text());
        return (world, on) -> world.desk().release(cast.account(customer));
    }
}
