package org.cartera.web.sales;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.SalesDesk.OwnCustomer;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;

/** A seller's own customers, those in trouble first. */
@Named
@ViewScoped
public class OwnCustomersPage extends ListPage<OwnCustomer, OwnCustomerLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<OwnCustomer> read(OrganisationId organisation, ListQuery query) {
        return portfolio.sales().customers(organisation, viewer.login(), query);
    }

    @Override
    protected OwnCustomerLine show(OwnCustomer row, Words words) {
        return new OwnCustomerLine(row, viewer.today(), words);
    }

    @Override
    protected String key(OwnCustomerLine row) {
        return row.getCustomer();
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        return total == 0 ? "" : viewer.words().counted("sales.own", total);
    }

    public void export(String format) {
        Words words = viewer.words();
        Page<OwnCustomer> all = getRows().whole(MOST_IN_A_FILE);
        List<Column<OwnCustomerLine>> columns = List.of(
                new Column<>(words.text("customers.column.name"), OwnCustomerLine::getName),
                new Column<>(words.text("customers.column.id"), OwnCustomerLine::getCustomer),
                new Column<>(words.text("sales.column.warning"), OwnCustomerLine::getWarning),
                new Column<>(words.text("customers.column.days"), OwnCustomerLine::getDays),
                new Column<>(words.text("customers.column.overdue"), line -> words.money(line.getOverdue())),
                new Column<>(words.text("customers.column.open"), line -> words.money(line.getOpen())),
                new Column<>(words.text("holds.column.orders"), OwnCustomerLine::getOrders));
        Download.valueOf(format)
                .send(new TableFile<>(
                        words.text("sales.title"),
                        columns,
                        () -> all.rows().stream().map(row -> show(row, words)).iterator(),
                        ""));
    }

    public boolean isHeld() {
        return !filter("held").isEmpty();
    }

    public void setHeld(boolean held) {
        filter("held", held ? "true" : null);
    }

    public boolean isOverdue() {
        return !filter("overdue").isEmpty();
    }

    public void setOverdue(boolean overdue) {
        filter("overdue", overdue ? "true" : null);
    }
}
