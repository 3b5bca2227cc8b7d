package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.money.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxTest {
    private static final ColumnMapping DATED = Mappings.dated("dd/MM/yyyy", ',');

    @Test
    void datesAreReadFromTheirNumbersAndFromText() {
        byte[] file = sheet(sheet -> {
            sheet.value(0, 0, "Bank of Sheets");
            heading(sheet, 2);
            sheet.value(3, 0, LocalDate.of(2026, 3, 2));
            sheet.style(3, 0).format("dd/MM/yyyy").set();
            sheet.value(3, 1, 1250.5);
            sheet.value(4, 0, "03/03/2026");
            sheet.value(4, 1, "-1.250,50");
        });

        Read read = Read.bytes(file, DATED);

        assertThat(read.format()).isEqualTo("XLSX");
        assertThat(read.lines())
                .extracting(line -> line.booked() + " " + line.amount() + " " + line.place())
                .containsExactly("2026-03-02 EUR 1250.50 row 4", "2026-03-03 EUR -1250.50 row 5");
    }

    @Test
    void binaryFractionsAreTakenForWhatTheyMeanAndRealOnesRefused() {
        assertThat(Read.bytes(amount(0.1 + 0.2), DATED).line(0).amount()).isEqualTo(Money.of("EUR", "0.30"));
        assertThat(Read.refused(amount(0.305), DATED).reason()).isEqualTo(Reason.BAD_AMOUNT);
        assertThat(Read.refused(amount(1e40), DATED).reason()).isEqualTo(Reason.BAD_AMOUNT);
    }

    @Test
    void aFormulaCountsAsWhatItCameTo() {
        byte[] file = parts(amount(5), xml -> xml.replaceAll("<v>5(\\.0)?</v>", "<f>2+3</f><v>5</v>"));

        assertThat(Read.bytes(file, DATED).line(0).amount()).isEqualTo(Money.of("EUR", "5"));
    }

    @Test
    void aFormulaThatWasNeverCountedIsMissing() {
        byte[] file = parts(amount(5), xml -> xml.replaceAll("<v>5(\\.0)?</v>", "<f>2+3</f>"));

        assertThat(Read.refused(file, DATED).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = with(amount(5), "xl/media/zeros.bin", new byte[50 << 20]);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(catchThrowableOfType(BankFileRefused.class, () -> new AllBankFiles(List::of, 1 << 20, 20 << 20)
                                .read(Read.file(bomb, DATED), new Counted()))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aDocumentTypeInASheetIsHostile() {
        byte[] file = parts(
                amount(5),
                xml -> xml.replaceFirst(
                        "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet"));

        assertThat(Read.refused(file, DATED).reason()).isEqualTo(Reason.HOSTILE);
    }

    @Test
    void aColumnBeyondTheLastOneIsRefused() {
        byte[] file = parts(amount(5), xml -> xml.replace("r=\"B2\"", "r=\"ZZZZZZ2\""));

        assertThat(Read.refused(file, DATED).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aPackedFileThatIsNoWorkbookIsOfNoKnownFormat() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }

        assertThat(Read.refused(out.toByteArray(), DATED).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void aFileThatEndsInTheMiddleIsTruncated() {
        byte[] file = amount(5);

        assertThat(Read.refused(Arrays.copyOf(file, file.length / 2), DATED).reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void noCopyIsLeftBehind() throws IOException {
        long before = copies();
        byte[] file = amount(5);

        Read.bytes(file, DATED);
        Read.refused(file, null);
        Read.refused(Arrays.copyOf(file, file.length / 2), DATED);

        assertThat(copies()).isEqualTo(before);
    }

    static byte[] amount(double amount) {
        return sheet(sheet -> {
            heading(sheet, 0);
            sheet.value(1, 0, LocalDate.of(2026, 3, 2));
            sheet.value(1, 1, amount);
        });
    }

    static byte[] sheet(Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            filling.accept(book.newWorksheet("Movements"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet, int row) {
        sheet.value(row, 0, "date");
        sheet.value(row, 1, "amount");
    }

    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cartera-bank"))
                    .count();
        }
    }

    private static byte[] parts(byte[] file, UnaryOperator<String> change) {
        Map<String, byte[]> parts = unpacked(file);
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> {
            String before = new String(xml, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            return after.getBytes(StandardCharsets.UTF_8);
        });
        return packed(parts);
    }

    private static byte[] with(byte[] file, String name, byte[] content) {
        Map<String, byte[]> parts = unpacked(file);
        parts.put(name, content);
        return packed(parts);
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path copy = Files.createTempFile("sample", ".xlsx");
            try (ZipFile zip = new ZipFile(Files.write(copy, file).toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
