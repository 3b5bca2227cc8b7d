package org.cartera.web.customers;

import java.util.List;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;

/** The customer list as a file: every column, whether shown or not. */
final class CustomerFile {

    private CustomerFile() {}

    static TableFile<CustomerLine> of(Page<CustomerRow> page, int most, Words words) {
        List<Column<CustomerLine>> columns = List.of(
                new Column<>(words.text("customers.column.name"), CustomerLine::getName),
                new Column<>(words.text("customers.column.id"), CustomerLine::getId),
                new Column<>(words.text("customers.column.currency"), CustomerLine::getCurrency),
                new Column<>(words.text("customers.column.open"), line -> line.getOpen()
                        .amount()),
                new Column<>(words.text("customers.column.overdue"), line -> line.getOverdue()
                        .amount()),
                new Column<>(words.text("customers.column.credit"), line -> line.getCredit()
                        .amount()),
                new Column<>(words.text("customers.column.days"), CustomerLine::getDays),
                new Column<>(words.text("customers.column.state"), CustomerLine::getMarks),
                new Column<>(words.text("customers.column.next"), CustomerLine::getNext),
                new Column<>(words.text("customers.column.nextOn"), line -> blank(line.getNextOn())));
        String cut = page.total() > page.rows().size()
                ? words.text("export.cut", words.count(most), words.count(page.total()))
                : "";
        Iterable<CustomerLine> lines = () ->
                page.rows().stream().map(row -> new CustomerLine(row, words)).iterator();
        return new TableFile<>(words.text("customers.file"), columns, lines, cut);
    }

    private static Object blank(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value;
    }
}
