package org.cartera.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.cartera.domain.dryrun.DryRunViews.AccountRow;
import org.cartera.domain.dryrun.DryRunViews.ActionRow;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Csv;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;

/** The whole of a dry run's lists as CSV: codes and columns are those of the JSON, rows are read a thousand at a time. */
final class DryRunFile {
    private static final int AT_ONCE = 1_000;

    private static final List<Column<ActionRow>> ACTIONS = List.of(
            new Column<>("customer", row -> row.customer().value()),
            new Column<>("customerName", ActionRow::name),
            new Column<>("stage", ActionRow::stage),
            new Column<>("channel", ActionRow::channel),
            new Column<>("recipient", ActionRow::recipient),
            new Column<>("currency", row -> row.total().currency().getCurrencyCode()),
            new Column<>("total", row -> row.total().amount()),
            new Column<>("items", ActionRow::items),
            new Column<>("oldestDaysPastDue", ActionRow::oldestDaysPastDue),
            new Column<>("late", ActionRow::late));

    private static final List<Column<AccountRow>> ACCOUNTS = List.of(
            new Column<>("customer", row -> row.customer().value()),
            new Column<>("customerName", AccountRow::name),
            new Column<>("hold", AccountRow::hold),
            new Column<>("difference", AccountRow::change),
            new Column<>("heldBefore", AccountRow::heldBefore),
            new Column<>(
                    "currency",
                    row -> NoCurrency.is(row.overdue().currency())
                            ? ""
                            : row.overdue().currency().getCurrencyCode()),
            new Column<>("overdue", row -> row.overdue().amount()),
            new Column<>("overdueBefore", row -> row.overdueBefore().amount()),
            new Column<>("oldestDaysPastDue", AccountRow::oldestDaysPastDue),
            new Column<>("oldestDaysBefore", AccountRow::oldestDaysBefore));

    private DryRunFile() {}

    static StreamingOutput actions(ListQuery query, Function<ListQuery, Page<ActionRow>> read) {
        return file("actions", ACTIONS, query, read);
    }

    static StreamingOutput accounts(ListQuery query, Function<ListQuery, Page<AccountRow>> read) {
        return file("accounts", ACCOUNTS, query, read);
    }

    private static <T> StreamingOutput file(
            String name, List<Column<T>> columns, ListQuery query, Function<ListQuery, Page<T>> read) {
        return out -> Csv.write(new TableFile<>(name, columns, () -> new Rows<>(query, read), ""), out);
    }

    /** Page after page until one is not full. */
    private static final class Rows<T> implements Iterator<T> {
        private final ListQuery query;
        private final Function<ListQuery, Page<T>> read;
        private List<T> page = new ArrayList<>();
        private int at;
        private int first;
        private boolean last;

        Rows(ListQuery query, Function<ListQuery, Page<T>> read) {
            this.query = query;
            this.read = read;
        }

        @Override
        public boolean hasNext() {
            if (at == page.size() && !last) {
                page = read.apply(new ListQuery(
                                query.search(), query.filters(), query.sort(), query.descending(), first, AT_ONCE))
                        .rows();
                at = 0;
                first += AT_ONCE;
                last = page.size() < AT_ONCE;
            }
            return at < page.size();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(at++);
        }
    }
}
