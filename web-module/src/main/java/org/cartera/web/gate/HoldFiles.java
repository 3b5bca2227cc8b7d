package org.cartera.web.gate;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.portfolio.GateViews.HeldCustomer;
import org.cartera.domain.portfolio.HoldQueue.HeldOrder;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;

/** The queues as files: every column, whether shown or not. */
final class HoldFiles {
    private HoldFiles() {}

    static TableFile<HeldOrderLine> orders(Page<HeldOrder> page, int most, Words words) {
        List<Column<HeldOrderLine>> columns = List.of(
                new Column<>(words.text("holds.column.order"), HeldOrderLine::getOrder),
                new Column<>(words.text("customers.column.name"), HeldOrderLine::getCustomerName),
                new Column<>(words.text("customers.column.id"), HeldOrderLine::getCustomer),
                new Column<>(words.text("holds.column.seller"), HeldOrderLine::getSeller),
                new Column<>(words.text("holds.column.checkpoint"), HeldOrderLine::getCheckpoint),
                new Column<>(
                        words.text("customers.column.currency"),
                        line -> line.getAmount().currency().getCurrencyCode()),
                new Column<>(words.text("holds.column.amount"), line -> line.getAmount()
                        .amount()),
                new Column<>(words.text("holds.column.cause"), HeldOrderLine::getCause),
                new Column<>(words.text("customers.column.days"), HeldOrderLine::getDays),
                new Column<>(words.text("holds.column.since"), HeldOrderLine::getSinceShort));
        return new TableFile<>(
                words.text("holds.title"),
                columns,
                () -> page.rows().stream()
                        .map(row -> new HeldOrderLine(row, words))
                        .iterator(),
                cut(page, most, words));
    }

    static TableFile<HeldCustomerLine> customers(Page<HeldCustomer> page, int most, LocalDate today, Words words) {
        List<Column<HeldCustomerLine>> columns = List.of(
                new Column<>(words.text("customers.column.name"), HeldCustomerLine::getName),
                new Column<>(words.text("customers.column.id"), HeldCustomerLine::getCustomer),
                new Column<>(words.text("holds.column.origin"), HeldCustomerLine::getOrigin),
                new Column<>(words.text("customers.column.overdue"), line -> words.money(line.getOverdue())),
                new Column<>(words.text("customers.column.days"), HeldCustomerLine::getDays),
                new Column<>(words.text("holds.column.orders"), HeldCustomerLine::getOrders),
                new Column<>(words.text("holds.column.cause"), HeldCustomerLine::getCause),
                new Column<>(words.text("holds.column.since"), HeldCustomerLine::getSince));
        return new TableFile<>(
                words.text("holds.customers.title"),
                columns,
                () -> page.rows().stream()
                        .map(row -> new HeldCustomerLine(row, today, words))
                        .iterator(),
                cut(page, most, words));
    }

    private static String cut(Page<?> page, int most, Words words) {
        return page.total() > page.rows().size()
                ? words.text("export.cut", words.count(most), words.count(page.total()))
                : "";
    }
}
