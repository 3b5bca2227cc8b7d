package org.cartera.documents.bank;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMappings;
import org.jspecify.annotations.Nullable;

/** Finds out a file's format from its first 64 KiB; its name says nothing. */
final class Detection {
    private static final Pattern XML = Pattern.compile("\\s*<[?!A-Za-z].*", Pattern.DOTALL);
    private static final Pattern OFX = Pattern.compile("^\\s*(OFXHEADER:|<OFX>|(<\\?xml[^>]*>\\s*)?<\\?OFX )");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BAI2 = Pattern.compile("^01,[^,\\n]*,[^,\\n]*,\\d{6},");
    private static final Pattern MT940 = Pattern.compile("(?m)^(\\{1:.*\\{4:)?:20:");

    private final ColumnMappings mappings;
    private final long largestUnpacked;

    Detection(ColumnMappings mappings, long largestUnpacked) {
        this.mappings = mappings;
        this.largestUnpacked = largestUnpacked;
    }

    BankFormat formatOf(Source source) throws IOException {
        String text = text(source);
        if (text.isBlank()) {
            throw new BankFileRefused(Reason.EMPTY, "");
        }
        BankFormat own = own(source, text);
        return own != null ? own : table(source, table(source, text));
    }

    /** The file as a table; null where it is none, or empty. */
    @Nullable
    TableFile tableOf(Source source) throws IOException {
        String text = text(source);
        return text.isBlank() || own(source, text) != null ? null : table(source, text);
    }

    private static String text(Source source) throws IOException {
        return new String(source.head(), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                .replace("\0", "");
    }

    /** The format of whose kind the text is; null for a table. */
    private static @Nullable BankFormat own(Source source, String text) {
        if (OFX.matcher(text).find()) {
            return new OfxFormat(source, text.contains("CHARSET:1252") ? WINDOWS : StandardCharsets.UTF_8);
        }
        if (XML.matcher(text).matches()) {
            return new CamtFormat(source);
        }
        if (MT940.matcher(text).find()) {
            return new Mt940Format(source);
        }
        return BAI2.matcher(text).find() ? new Bai2Format(source) : null;
    }

    private TableFile table(Source source, String text) throws IOException {
        return text.startsWith("PK\u0003\u0004") ? new XlsxFile(source, largestUnpacked) : new CsvFile(source);
    }

    private BankFormat table(Source source, TableFile file) throws IOException {
        ColumnMapping given = source.file().columns();
        return new TableFormat(file, given == null ? mappings.saved() : List.of(given), given != null);
    }
}
