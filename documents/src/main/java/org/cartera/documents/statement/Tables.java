package org.cartera.documents.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPaper;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The lines as tables for machines: names in English, days in ISO 8601, amounts with a decimal point. The first line is the
 * opening balance, the last the closing balance.
 */
final class Tables {
    private static final List<String> NAMES = List.of(
            "line",
            "date",
            "concept",
            "change",
            "document",
            "reference",
            "due",
            "days",
            "currency",
            "debit",
            "credit",
            "balance");

    private Tables() {}

    static byte[] csv(StatementPaper paper) {
        StringWriter out = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(NAMES.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (List<@Nullable Object> line : lines(paper.statement())) {
                printer.printRecord(line.stream()
                        .map(cell -> cell instanceof String text ? harmless(text) : plain(cell))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A statement cannot be written into memory", e);
        }
        return ("\uFEFF" + out).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(StatementPaper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Cartera", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(paper.number()));
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.value(0, i, NAMES.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, i == 4 || i == 5 ? 24 : 14);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (List<@Nullable Object> line : lines(paper.statement())) {
                for (int column = 0; column < line.size(); column++) {
                    put(sheet, row, column, line.get(column));
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A statement cannot be written into memory", e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format("#,##0.00").set();
        } else if (cell instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }

    private static List<List<@Nullable Object>> lines(Statement statement) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        String currency = statement.currency().getCurrencyCode();
        boolean forward = statement.form() == StatementForm.BALANCE_FORWARD;
        if (forward) {
            lines.add(balance(
                    0,
                    statement.period().dayBefore().toString(),
                    "OPENING",
                    currency,
                    statement.opening().amount()));
        }
        int number = 0;
        for (Row row : Row.of(statement)) {
            boolean charge = row.amount().isPositive();
            List<@Nullable Object> line = new ArrayList<>();
            line.add(++number);
            line.add(row.date().toString());
            line.add(row.concept());
            line.add(row.change());
            line.add(row.document());
            line.add(row.reference());
            line.add(row.due() == null ? null : row.due().toString());
            line.add(row.due() == null ? null : row.days());
            line.add(currency);
            line.add(charge ? row.amount().amount() : null);
            line.add(charge ? null : row.amount().amount().negate());
            line.add(row.balance().amount());
            lines.add(line);
        }
        lines.add(balance(
                number + 1,
                statement.period().through().toString(),
                "CLOSING",
                currency,
                statement.closing().amount()));
        return lines;
    }

    private static List<@Nullable Object> balance(
            int number, String day, String concept, String currency, BigDecimal amount) {
        List<@Nullable Object> line = new ArrayList<>();
        line.addAll(List.of(number, day, concept, "", "", ""));
        line.add(null);
        line.add(null);
        line.add(currency);
        line.add(null);
        line.add(null);
        line.add(amount);
        return line;
    }

    private static @Nullable Object plain(@Nullable Object cell) {
        return cell instanceof BigDecimal amount ? amount.toPlainString() : cell;
    }

    /** A text of the ERP that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String sheetName(String number) {
        String name = number.replaceAll("[\\\\/*?:\\[\\]]", "_");
        return name.length() > 31 ? name.substring(name.length() - 31) : name;
    }
}
