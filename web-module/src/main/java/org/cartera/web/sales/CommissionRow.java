package org.cartera.web.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.commission.CommissionLine;
import org.cartera.domain.commission.Commissions.Open;
import org.cartera.domain.money.Money;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One invoice behind a seller's commission: a receipt that earned or took back, or what is still owed.
 *
 * @param state {@code earned}, {@code back} or {@code retained}
 * @param on the receipt's value date; null for what is owed
 */
public record CommissionRow(
        String seller,
        String customer,
        String invoice,
        String state,
        @Nullable LocalDate on,
        Money amount,
        Money commission) {

    static CommissionRow of(CommissionLine line) {
        return new CommissionRow(
                line.seller(),
                line.customer().value(),
                line.invoice().value(),
                line.isTakenBack() ? "back" : "earned",
                line.valued(),
                line.collected(),
                line.commission());
    }

    static CommissionRow of(Open open, Money retained) {
        return new CommissionRow(
                open.seller(), open.customer(), open.invoice().value(), "retained", null, open.amount(), retained);
    }

    /** The rows as a file. */
    static TableFile<CommissionRow> file(List<CommissionRow> rows, Words words) {
        return new TableFile<>(
                words.text("commission.title"),
                List.of(
                        new Column<>(words.text("sales.seller"), CommissionRow::seller),
                        new Column<>(words.text("customers.column.id"), CommissionRow::customer),
                        new Column<>(words.text("commission.invoice"), CommissionRow::invoice),
                        new Column<>(
                                words.text("commission.state"), row -> words.text("commission.state." + row.state())),
                        new Column<>(
                                words.text("commission.on"), row -> Objects.requireNonNullElse((Object) row.on(), "")),
                        new Column<>(
                                words.text("customers.column.currency"),
                                row -> row.amount().currency().getCurrencyCode()),
                        new Column<>(words.text("commission.amount"), row -> row.amount()
                                .amount()),
                        new Column<>(words.text("commission.commission"), row -> row.commission()
                                .amount())),
                rows,
                "");
    }

    public String getSeller() {
        return seller;
    }

    public String getCustomer() {
        return customer;
    }

    public String getInvoice() {
        return invoice;
    }

    public String getState() {
        return state;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public Money getAmount() {
        return amount;
    }

    public Money getCommission() {
        return commission;
    }
}
