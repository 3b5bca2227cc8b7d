package org.cartera.documents.bank;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;

/**
 * Looks at a packed file before anybody reads it: unpacks every part once, to nowhere, and refuses what is too much, whatever the
 * sizes written in the file, and what no spreadsheet program writes.
 */
final class XlsxPackage {
    private static final int MOST_PARTS = 2_000;

    /** Held in memory while the sheet is read. */
    private static final long MOST_STRINGS = 64L << 20;

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!(DOCTYPE|ENTITY)");

    /** A column beyond the last one, XFD; the reader would make room for all before it. */
    private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4,}\\d");

    private static final int OVERLAP = 64;

    private final long largest;
    private long unpacked;

    private XlsxPackage(long largest) {
        this.largest = largest;
    }

    static void check(Path file, long largest) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new BankFileRefused(Reason.UNKNOWN_FORMAT, "");
            }
            if (zip.size() > MOST_PARTS) {
                throw new BankFileRefused(Reason.TOO_LARGE, "", MOST_PARTS + " parts");
            }
            XlsxPackage check = new XlsxPackage(largest);
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                check.part(zip, parts.nextElement());
            }
        } catch (EOFException cut) {
            throw new BankFileRefused(Reason.TRUNCATED, "");
        } catch (ZipException | IllegalArgumentException broken) {
            String message = String.valueOf(broken.getMessage());
            throw message.contains("END header")
                    ? new BankFileRefused(Reason.TRUNCATED, "")
                    : new BankFileRefused(Reason.UNREADABLE, "", "ZIP", Values.quote(message));
        }
    }

    private void part(ZipFile zip, ZipEntry part) throws IOException {
        long most = part.getName().endsWith("sharedStrings.xml") ? MOST_STRINGS : largest;
        long here = 0;
        byte[] buffer = new byte[1 << 16];
        String tail = "";
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                here += read;
                unpacked += read;
                if (unpacked > largest || here > most) {
                    throw Source.tooLarge(Math.min(most, largest));
                }
                String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                refuseHostile(text, part.getName());
                tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
    }

    private static void refuseHostile(String text, String part) {
        if (DOCUMENT_TYPE.matcher(text).find()) {
            throw new BankFileRefused(Reason.HOSTILE, part, "DOCTYPE");
        }
        if (FAR_COLUMN.matcher(text).find()) {
            throw new BankFileRefused(Reason.UNREADABLE, part, "XLSX", "column");
        }
    }
}
