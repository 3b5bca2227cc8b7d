package org.cartera.store.dryrun;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.dryrun.Foreseen;
import org.cartera.domain.dryrun.Standing;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.SearchText;

/** The result rows of one chunk of a dry run. */
final class ForeseenRows {
    private final Batch accounts = new Batch(
            "customer text",
            "name text",
            "search text",
            "hold text",
            "grounds text",
            "change text",
            "held_before boolean",
            "days int",
            "days_before int");
    private final Batch positions =
            new Batch("customer text", "currency text", "overdue numeric", "overdue_before numeric");
    private final Batch actions = new Batch(
            "customer text",
            "key text",
            "stage text",
            "channel text",
            "recipient text",
            "currency text",
            "total numeric",
            "items int",
            "days int",
            "late boolean",
            "grounds text");

    ForeseenRows(List<Foreseen> foreseen) {
        foreseen.forEach(this::add);
    }

    private void add(Foreseen one) {
        CaseFile file = one.decision().file();
        Customer customer = file.ledger().customer();
        Standing after = Standing.after(one.decision());
        accounts.add(
                customer.id(),
                customer.name(),
                SearchText.of(customer.id() + " " + customer.name()),
                one.decision().hold().getClass().getSimpleName().toUpperCase(Locale.ROOT),
                GroundText.of(one.decision().hold().grounds()),
                one.change(),
                one.before().held(),
                after.oldestDaysPastDue(),
                one.before().oldestDaysPastDue());
        TreeSet<String> currencies = new TreeSet<>();
        after.overdue().currencies().forEach(currency -> currencies.add(currency.getCurrencyCode()));
        one.before().overdue().currencies().forEach(currency -> currencies.add(currency.getCurrencyCode()));
        for (String code : currencies) {
            Currency currency = Currency.getInstance(code);
            positions.add(
                    customer.id(),
                    code,
                    after.overdue().in(currency).amount(),
                    one.before().overdue().in(currency).amount());
        }
        one.actions().forEach(action -> add(file, action));
    }

    private void add(CaseFile file, Foreseen.Action action) {
        Communication communication = action.communication();
        List<Step.Taken> steps = communication.steps();
        var covered = steps.stream().map(Step::item).collect(Collectors.toSet());
        int days = file.ledger().items().stream()
                .filter(item -> covered.contains(item.id()))
                .mapToInt(OpenItem::daysPastDue)
                .max()
                .orElse(0);
        actions.add(
                file.account().customer(),
                communication.key(),
                communication.stage().id(),
                communication.channel(),
                action.recipient(),
                communication.total().currency(),
                communication.total().amount(),
                steps.size(),
                days,
                communication.late(),
                GroundText.of(steps.get(0).grounds()));
    }

    void write(Database database, long dryRun) {
        write(database, "dry_account", accounts, dryRun);
        write(database, "dry_position", positions, dryRun);
        write(database, "dry_action", actions, dryRun);
    }

    private static void write(Database database, String table, Batch rows, long dryRun) {
        if (!rows.isEmpty()) {
            database.update(
                    "insert into " + table + " (dry_run, " + rows.names() + ") select ?, s.* from " + rows.source(),
                    rows.parameters(dryRun));
        }
    }
}
