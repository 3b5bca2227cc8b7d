package org.cartera.documents.bank;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/**
 * A table printed as PDF with a text layer: its lines by their height on the page, its columns by where the heading's words stand.
 * Scripts and attachments in it are never looked at.
 */
final class PdfFile implements TableFile {
    private static final int MOST_PAGES = 500;
    private static final long IN_MEMORY = 16L << 20;

    private final List<PdfRow> rows;

    PdfFile(Source source, long largestUnpacked) throws IOException {
        byte[] content;
        try (InputStream in = source.open()) {
            content = in.readAllBytes();
        }
        this.rows = rows(content, largestUnpacked);
        if (rows.isEmpty()) {
            throw new BankFileRefused(Reason.UNREADABLE, "", "PDF", "no text layer");
        }
    }

    private static List<PdfRow> rows(byte[] content, long largestUnpacked) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(content),
                MemoryUsageSetting.setupMixed(IN_MEMORY, largestUnpacked).streamCache)) {
            if (document.isEncrypted()) {
                throw new BankFileRefused(Reason.HOSTILE, "", "ENCRYPTED");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new BankFileRefused(Reason.TOO_LARGE, "", MOST_PAGES + " pages");
            }
            return PdfText.rows(document);
        } catch (BankFileRefused own) {
            throw own;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the bytes are in memory: what fails is what they hold
            throw new BankFileRefused(Reason.UNREADABLE, "", "PDF", Values.quote(String.valueOf(broken.getMessage())));
        }
    }

    @Override
    public String format() {
        return "PDF";
    }

    @Override
    public List<Character> separators(@Nullable ColumnMapping mapping) {
        return List.of(',');
    }

    @Override
    public TableRows open(@Nullable ColumnMapping mapping, char separator) {
        Iterator<PdfRow> left = rows.iterator();
        return new TableRows() {
            @Override
            public @Nullable TableRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public boolean stopsInLine() {
                return false;
            }

            @Override
            public void close() {
                // nothing is held between two looks
            }
        };
    }

    @Override
    public void close() {
        // nothing is held between two looks
    }

    /** A line of a page, in the columns of the heading above it. */
    record PdfRow(List<String> cells, String place) implements TableRow {
        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public @Nullable String text(int column) {
            return column < cells.size() ? Values.textOrNull(cells.get(column)) : null;
        }

        @Override
        public @Nullable BigDecimal number(int column) {
            return null;
        }
    }
}
