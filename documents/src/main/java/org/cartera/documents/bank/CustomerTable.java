package org.cartera.documents.bank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.comparison.TheirFiles.Told;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer's table. Rows without an amount are notes and rows that call themselves a total are sums; both are passed over. A
 * balance brought forward makes it a list of movements from its first day on.
 */
final class CustomerTable {
    private static final Pattern TOTAL = Pattern.compile(
            "(?iu)^(sub|gran |grand )?total.*|^(saldo|balance) (final|total|a la fecha|due).*|^closing balance.*|^suma.*");
    private static final Pattern OPENING = Pattern.compile(
            "(?iu).*\\b(saldo (anterior|inicial)|(opening|previous) balance|(balance )?brought forward).*");

    private final TableFile file;
    private final TableHeading heading;
    private final TableValues values;
    private final List<TheirLine> lines = new ArrayList<>();
    private boolean forward;

    CustomerTable(TableFile file, TableHeading heading) {
        this.file = file;
        this.heading = heading;
        this.values = new TableValues(heading);
    }

    Told read() throws IOException {
        try (TableRows rows = file.open(heading.mapping(), heading.separator())) {
            for (int i = 0; i < heading.rowsBefore(); i++) {
                rows.next();
            }
            TableRow row = rows.next();
            while (row != null) {
                TableRow next = rows.next();
                if (next == null && row.size() < heading.width() && rows.stopsInLine()) {
                    throw new BankFileRefused(Reason.TRUNCATED, row.place());
                }
                if (hasAmount(row) && !isTotal(row)) {
                    take(row);
                }
                row = next;
            }
        }
        LocalDate first = lines.stream()
                .map(TheirLine::date)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Told(file.format(), lines, forward ? first : null, null);
    }

    private void take(TableRow row) {
        String place = row.place();
        if (lines.size() == CustomerFiles.MOST_LINES) {
            throw new BankFileRefused(Reason.TOO_LARGE, place, CustomerFiles.MOST_LINES + " lines");
        }
        String own = values.text(row, Column.CURRENCY);
        Currency currency =
                Values.currency(own != null ? own : heading.mapping().currency(), place);
        String reference = oneLine(values.text(row, Column.REFERENCE));
        String text = oneLine(values.text(row, Column.TEXT));
        boolean opening =
                cells(row).stream().anyMatch(cell -> OPENING.matcher(cell).matches());
        LocalDate date = opening ? null : values.date(row, Column.BOOKED);
        if (opening) {
            forward = true;
            text = text.isEmpty() ? "Saldo anterior" : text;
        } else if (date == null && reference.isEmpty() && text.isEmpty()) {
            throw new BankFileRefused(Reason.MISSING, place, Column.REFERENCE.name());
        }
        lines.add(new TheirLine(lines.size() + 1, opening ? "" : reference, date, amount(row, currency), text));
    }

    /** Signed; or what raises his debt in credit and what lowers it in debit, as his ledger has it. */
    private Money amount(TableRow row, Currency currency) {
        Money signed = values.money(row, Column.AMOUNT, currency);
        if (signed != null) {
            return signed;
        }
        Money credit = values.money(row, Column.CREDIT, currency);
        Money debit = values.money(row, Column.DEBIT, currency);
        Money zero = Money.zero(currency);
        return (credit == null ? zero : credit).minus(debit == null ? zero : debit);
    }

    private boolean hasAmount(TableRow row) {
        return values.text(row, Column.AMOUNT) != null
                || values.text(row, Column.CREDIT) != null
                || values.text(row, Column.DEBIT) != null;
    }

    private static boolean isTotal(TableRow row) {
        return cells(row).stream().anyMatch(cell -> TOTAL.matcher(cell).matches());
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            if (text != null) {
                cells.add(Values.oneLine(text));
            }
        }
        return cells;
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : Values.oneLine(text);
    }
}
