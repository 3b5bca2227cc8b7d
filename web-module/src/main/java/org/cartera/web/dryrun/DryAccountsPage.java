package org.cartera.web.dryrun;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cartera.domain.dryrun.Change;
import org.cartera.domain.dryrun.DryRunViews.AccountRow;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Holds that a dry run would place, keep and release, and how each account differs from the last real run. */
@Named
@ViewScoped
public class DryAccountsPage extends ForeseenPage<AccountRow, AccountRowLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<AccountRow> read(long dryRun, ListQuery query) {
        return rehearsals.views().accounts(dryRun, query);
    }

    @Override
    protected AccountRowLine show(AccountRow row, Words words) {
        return new AccountRowLine(row, asOf(words), words);
    }

    @Override
    protected String key(AccountRowLine row) {
        return row.getKey();
    }

    @Override
    protected List<Column<AccountRowLine>> columns(Words words) {
        return List.of(
                new Column<>(words.text("customers.column.name"), AccountRowLine::getName),
                new Column<>(words.text("customers.column.id"), AccountRowLine::getCustomer),
                new Column<>(words.text("dry.column.change"), AccountRowLine::getChange),
                new Column<>(words.text("dry.column.hold"), AccountRowLine::getHold),
                new Column<>(words.text("customers.column.currency"), AccountRowLine::getCurrency),
                new Column<>(words.text("customers.column.overdue"), line -> line.getOverdue()
                        .amount()),
                new Column<>(words.text("dry.column.before"), line -> line.getBefore()
                        .amount()),
                new Column<>(words.text("customers.column.days"), AccountRowLine::getDays),
                new Column<>(words.text("dry.column.daysBefore"), AccountRowLine::getDaysBefore),
                new Column<>(words.text("decisions.ground"), AccountRowLine::getReason));
    }

    public Map<String, String> getHolds() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of("PLACE", "KEEP", "RELEASE", "FREE")
                .forEach(hold -> names.put(viewer.words().text("dry.hold." + hold), hold));
        return names;
    }

    public Map<String, String> getChanges() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Change change : Change.values()) {
            names.put(viewer.words().text("dry.change." + change), change.name());
        }
        return names;
    }

    public String getHold() {
        return filter("hold");
    }

    public void setHold(@Nullable String hold) {
        filter("hold", hold);
    }

    public String getChange() {
        return filter("change");
    }

    public void setChange(@Nullable String change) {
        filter("change", change);
    }
}
