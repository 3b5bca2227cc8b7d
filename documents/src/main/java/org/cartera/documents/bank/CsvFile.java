package org.cartera.documents.bank;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** Comma-separated values, with whatever separator and in whatever encoding the mapping says; a byte order mark outweighs it. */
final class CsvFile implements TableFile {
    private final Source source;

    CsvFile(Source source) {
        this.source = source;
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public List<Character> separators(@Nullable ColumnMapping mapping) {
        Character said = mapping == null ? null : mapping.separator();
        return said != null ? List.of(said) : List.of(';', ',', '\t', '|');
    }

    @Override
    public TableRows open(@Nullable ColumnMapping mapping, char separator) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source.open(), 1 << 16);
        try {
            Charset charset = mark(in);
            return new Rows(in, charset != null ? charset : charset(mapping), separator);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        // nothing is held between two looks
    }

    private static Charset charset(@Nullable ColumnMapping mapping) {
        if (mapping == null) {
            return StandardCharsets.ISO_8859_1;
        }
        String said = mapping.charset();
        try {
            return said == null ? StandardCharsets.UTF_8 : Charset.forName(said);
        } catch (IllegalArgumentException unknown) {
            throw new BankFileRefused(Reason.WRONG_ENCODING, "", Values.quote(said));
        }
    }

    /** Reads over a byte order mark, and gives the encoding that it stands for. */
    private static @Nullable Charset mark(InputStream in) throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        in.reset();
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.equals("ï»¿")) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        return start.startsWith("ÿþ") || start.startsWith("þÿ") ? StandardCharsets.UTF_16 : null;
    }

    private static final class Rows implements TableRows {
        private final Charset charset;
        private final Guard guard;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Rows(InputStream in, Charset charset, char separator) throws IOException {
            this.charset = charset;
            this.guard = new Guard(new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            this.parser = CSVParser.builder()
                    .setReader(guard)
                    .setFormat(
                            CSVFormat.DEFAULT.builder().setDelimiter(separator).get())
                    .get();
            this.records = parser.iterator();
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            String place = "line " + (parser.getCurrentLineNumber() + 1);
            try {
                guard.since = 0;
                return records.hasNext() ? new Row(records.next(), "line " + parser.getCurrentLineNumber()) : null;
            } catch (UncheckedIOException failed) {
                if (failed.getCause() instanceof CharacterCodingException) {
                    throw new BankFileRefused(Reason.WRONG_ENCODING, place, charset.name());
                }
                if (guard.failed) {
                    throw failed;
                }
                // the parser's own complaint about quotes
                throw new BankFileRefused(
                        guard.ended ? Reason.TRUNCATED : Reason.UNREADABLE,
                        place,
                        "CSV",
                        Values.quote(failed.getMessage()));
            } catch (IllegalStateException broken) {
                throw new BankFileRefused(Reason.UNREADABLE, place, "CSV", Values.quote(broken.getMessage()));
            }
        }

        @Override
        public boolean stopsInLine() {
            return guard.last != '\n' && guard.last != '\r';
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    private record Row(CSVRecord cells, String place) implements TableRow {
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

    /** Bounds what one record may take (an open quote takes all), and knows why reading failed. */
    private static final class Guard extends FilterReader {
        private static final int LONGEST = 1 << 20;
        private int since;
        private char last = '\n';
        private boolean ended;
        private boolean failed;

        Guard(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = readOrFail(into, from, length);
            if (read < 0) {
                ended = true;
                return read;
            }
            since += read;
            if (since > LONGEST) {
                throw new BankFileRefused(Reason.UNREADABLE, "", "CSV", "record");
            }
            last = read > 0 ? into[from + read - 1] : last;
            return read;
        }

        private int readOrFail(char[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (CharacterCodingException wrong) {
                throw wrong;
            } catch (IOException outage) {
                failed = true;
                throw outage;
            }
        }
    }
}
