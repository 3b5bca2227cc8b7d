package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateViews.Ending;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Limits, increases, reviews and securities of all customers that end soon or have ended, the longest ended first (S1-3). */
@Named
@ViewScoped
public class EndingsPage extends ListPage<Ending, EndingLine> {
    private static final long serialVersionUID = 1L;
    /** Days ahead that may be chosen; -1: what has ended. */
    private static final Set<String> WITHIN = Set.of("-1", "7", "30");

    @Override
    protected Page<Ending> read(OrganisationId organisation, ListQuery query) {
        return portfolio.gateViews().endings(organisation, viewer.today(), query);
    }

    @Override
    protected EndingLine show(Ending row, Words words) {
        return new EndingLine(row, viewer.today(), words);
    }

    @Override
    protected String key(EndingLine row) {
        return row.getKey();
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        return total == 0
                ? viewer.words().text("endings.nothing")
                : viewer.words().counted("endings.found", total);
    }

    /** Sends what is filtered as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Words words = viewer.words();
        Page<Ending> all = getRows().whole(MOST_IN_A_FILE);
        List<Column<EndingLine>> columns = List.of(
                new Column<>(words.text("customers.column.name"), EndingLine::getName),
                new Column<>(words.text("customers.column.id"), EndingLine::getCustomer),
                new Column<>(words.text("endings.column.what"), EndingLine::getWhat),
                new Column<>(words.text("customers.column.currency"), line -> currency(line.getAmount())),
                new Column<>(words.text("holds.column.amount"), line -> amount(line.getAmount())),
                new Column<>(words.text("endings.column.on"), EndingLine::getOn),
                new Column<>(words.text("endings.column.days"), EndingLine::getDays));
        Download.valueOf(format)
                .send(new TableFile<>(
                        words.text("endings.title"),
                        columns,
                        () -> all.rows().stream().map(row -> show(row, words)).iterator(),
                        all.total() > all.rows().size()
                                ? words.text("export.cut", words.count(MOST_IN_A_FILE), words.count(all.total()))
                                : ""));
    }

    private static Object currency(@Nullable Money amount) {
        return amount == null ? "" : amount.currency().getCurrencyCode();
    }

    private static Object amount(@Nullable Money amount) {
        return amount == null ? "" : amount.amount();
    }

    public List<Ending.What> getKinds() {
        return List.of(Ending.What.values());
    }

    public String getWhat() {
        return filter("what");
    }

    public void setWhat(@Nullable String what) {
        filter("what", getKinds().stream().anyMatch(one -> one.name().equals(what)) ? what : null);
    }

    public String getWithin() {
        return filter("within");
    }

    public void setWithin(@Nullable String within) {
        filter("within", within != null && WITHIN.contains(within) ? within : null);
    }
}
