package org.cartera.documents.bank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A bank's table, CSV or XLSX, read by a column mapping. Rows without a date and without an amount are notes, and passed over. */
final class TableFormat implements BankFormat {
    private final TableFile file;
    private final TableHeading heading;
    private final TableValues values;

    /** @param mappings the given one, or the saved ones */
    TableFormat(TableFile file, List<ColumnMapping> mappings, boolean given) throws IOException {
        this.file = file;
        try {
            this.heading = TableHeading.find(file, mappings, given);
            this.values = new TableValues(heading);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    @Override
    public String name() {
        return file.format();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public void tell(Telling telling) throws IOException {
        try (TableRows rows = file.open(heading.mapping(), heading.separator())) {
            for (int i = 0; i < heading.rowsBefore(); i++) {
                rows.next();
            }
            TableStatement statement = null;
            TableRow row = rows.next();
            while (row != null) {
                TableRow next = rows.next();
                if (next == null && row.size() < heading.width() && rows.stopsInLine()) {
                    throw new BankFileRefused(Reason.TRUNCATED, row.place());
                }
                if (!isNote(row)) {
                    statement = take(row, statement, telling);
                }
                row = next;
            }
            if (statement != null) {
                statement.tell(telling);
            }
        }
    }

    private TableStatement take(TableRow row, @Nullable TableStatement before, Telling telling) {
        String place = row.place();
        String account =
                Values.account(either(row, Column.ACCOUNT, heading.mapping().account()), place);
        Currency currency =
                Values.currency(either(row, Column.CURRENCY, heading.mapping().currency()), place);
        TableStatement statement = before;
        if (statement == null || !statement.isOf(account, currency)) {
            if (statement != null) {
                statement.tell(telling);
            }
            telling.begin();
            statement = new TableStatement(account, currency);
        }
        LocalDate booked = values.date(row, Column.BOOKED);
        LocalDate valued = values.date(row, Column.VALUED);
        LocalDate day = booked != null ? booked : valued;
        if (day == null) {
            throw new BankFileRefused(Reason.MISSING, place, Column.BOOKED.name());
        }
        Money amount = amount(row, currency);
        statement.add(day, amount, values.money(row, Column.BALANCE, currency), place);
        if (!amount.isZero()) {
            telling.line(line(row, account, day, valued != null ? valued : day, amount));
        }
        return statement;
    }

    private BankLine line(TableRow row, String account, LocalDate booked, LocalDate valued, Money amount) {
        String name = values.text(row, Column.PAYER_NAME);
        String reference = Values.reference(values.text(row, Column.REFERENCE));
        String text = values.text(row, Column.TEXT);
        return new BankLine(
                account,
                booked,
                valued,
                amount,
                null,
                null,
                BankLine.Kind.TRANSFER,
                Values.reference(values.text(row, Column.BANK_REFERENCE)),
                null,
                new Payer(
                        name == null ? null : Values.oneLine(name),
                        Values.accountOrNull(values.text(row, Column.PAYER_ACCOUNT)),
                        null),
                new Remittance(
                        reference == null ? List.of() : List.of(reference),
                        List.of(),
                        text == null ? "" : Values.oneLine(text)),
                null,
                row.place());
    }

    /** Signed; banks write what went out with or without a minus into their column of debits. */
    private Money amount(TableRow row, Currency currency) {
        Money signed = values.money(row, Column.AMOUNT, currency);
        if (signed != null) {
            return signed;
        }
        Money credit = values.money(row, Column.CREDIT, currency);
        Money debit = values.money(row, Column.DEBIT, currency);
        if (credit == null && debit == null) {
            throw new BankFileRefused(Reason.MISSING, row.place(), Column.AMOUNT.name());
        }
        Money in = credit == null ? Money.zero(currency) : credit;
        Money out = debit == null ? Money.zero(currency) : debit.abs();
        if (in.isNegative() || !in.isZero() && !out.isZero()) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, row.place(), in + " / " + out);
        }
        return in.minus(out);
    }

    private boolean isNote(TableRow row) {
        for (Column column : List.of(Column.BOOKED, Column.VALUED, Column.AMOUNT, Column.CREDIT, Column.DEBIT)) {
            if (values.text(row, column) != null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String either(TableRow row, Column column, @Nullable String otherwise) {
        String own = values.text(row, column);
        return own != null ? own : otherwise;
    }
}
