package org.cartera.documents.bank;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an XLSX file; formulas count as what they came to when the file was saved. */
final class XlsxFile implements TableFile {
    private final Path copy;

    /** Keeps a copy on disk until it is closed, for a packed file is read back and forth. */
    XlsxFile(Source source, long largestUnpacked) throws IOException {
        this.copy = Files.createTempFile("cartera-bank", ".xlsx");
        try (InputStream in = source.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            XlsxPackage.check(copy, largestUnpacked);
        } catch (IOException | RuntimeException failed) {
            Files.delete(copy);
            throw failed;
        }
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public List<Character> separators(@Nullable ColumnMapping mapping) {
        return List.of(',');
    }

    @Override
    public TableRows open(@Nullable ColumnMapping mapping, char separator) throws IOException {
        try {
            return new Rows(new ReadableWorkbook(copy.toFile()));
        } catch (BankFileRefused own) {
            throw own;
        } catch (IOException | RuntimeException broken) {
            // the copy is there and its parts unpack: what fails is what they hold
            throw unreadable("", broken);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }

    private static BankFileRefused unreadable(String place, Exception broken) {
        return new BankFileRefused(Reason.UNREADABLE, place, "XLSX", Values.quote(broken.getMessage()));
    }

    private static final class Rows implements TableRows {
        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final boolean since1904;
        private int number;

        Rows(ReadableWorkbook workbook) throws IOException {
            this.workbook = workbook;
            this.since1904 = workbook.isDate1904();
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new BankFileRefused(Reason.EMPTY, ""));
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                Row row = rows.next();
                number = row.getRowNum();
                return new Cells(row, since1904);
            } catch (RuntimeException broken) {
                throw unreadable("row " + (number + 1), broken);
            }
        }

        @Override
        public boolean stopsInLine() {
            return false;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }

    private record Cells(Row row, boolean since1904) implements TableRow {
        @Override
        public int size() {
            return row.getCellCount();
        }

        @Override
        public @Nullable String text(int column) {
            Object value = value(column);
            if (value instanceof BigDecimal number) {
                return number.stripTrailingZeros().toPlainString();
            }
            return value == null ? null : Values.textOrNull(value.toString());
        }

        @Override
        public @Nullable BigDecimal number(int column) {
            return value(column) instanceof BigDecimal number ? number : null;
        }

        @Override
        public LocalDate firstDay() {
            return since1904 ? LocalDate.of(1904, 1, 1) : TableRow.super.firstDay();
        }

        @Override
        public String place() {
            return "row " + row.getRowNum();
        }

        private @Nullable Object value(int column) {
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            return cell == null ? null : cell.getValue();
        }
    }
}
