package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cartera.documents.letter.PdfPages;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.comparison.TheirFiles.Told;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that customers send of their own books. */
class CustomerFilesTest {
    private static final String CSV =
            """
            Ferretería El Tornillo S.A.S.;;;
            Estado de cuenta proveedor;;;
            Documento;Fecha;Concepto;Valor
            FV-1001;02/10/2026;Compra taladros;1.190.000,00
            NC-55;15/10/2026;Devolución;-90.000,00
            CE-88;28/10/2026;Pago;-500.000,00
            ;;;
            Total;;;600.000,00
            """;

    private static final ColumnMapping SIGNED = mapping(Map.of(
            Column.REFERENCE, "Documento",
            Column.BOOKED, "Fecha",
            Column.TEXT, "Concepto",
            Column.AMOUNT, "Valor"));

    private static final String UBL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Statement xmlns="urn:oasis:names:specification:ubl:schema:xsd:Statement-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>S-1</cbc:ID>
              <cbc:IssueDate>2026-11-02</cbc:IssueDate>
              <cbc:TotalBalanceAmount currencyID="COP">700000.00</cbc:TotalBalanceAmount>
              <cac:StatementPeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:StatementPeriod>
              <cac:StatementLine><cbc:ID>1</cbc:ID><cbc:BalanceBroughtForwardIndicator>true</cbc:BalanceBroughtForwardIndicator>
                <cbc:BalanceAmount currencyID="COP">200000.00</cbc:BalanceAmount></cac:StatementLine>
              <cac:StatementLine><cbc:ID>2</cbc:ID><cbc:Note>Factura</cbc:Note>
                <cbc:DebitLineAmount currencyID="COP">900000.00</cbc:DebitLineAmount>
                <cac:DocumentReference><cbc:ID>FV-1001</cbc:ID><cbc:IssueDate>2026-10-02</cbc:IssueDate></cac:DocumentReference></cac:StatementLine>
              <cac:StatementLine><cbc:ID>3</cbc:ID>
                <cbc:CreditLineAmount currencyID="COP">400000.00</cbc:CreditLineAmount>
                <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>FV-990</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference></cac:StatementLine>
            </Statement>
            """;

    @Test
    void aTableIsReadByItsMappingWithoutItsNotesAndTotals() {
        Told told = read(CSV.getBytes(StandardCharsets.UTF_8), SIGNED);
        assertThat(told.format()).isEqualTo("CSV");
        assertThat(told.lines())
                .containsExactly(
                        new TheirLine(1, "FV-1001", day("2026-10-02"), cop("1190000"), "Compra taladros"),
                        new TheirLine(2, "NC-55", day("2026-10-15"), cop("-90000"), "Devolución"),
                        new TheirLine(3, "CE-88", day("2026-10-28"), cop("-500000"), "Pago"));
        assertThat(told.from()).isNull();
    }

    @Test
    void inTwoColumnsWhatStandsInCreditIsOwed() {
        String table = "Documento;Fecha;Débito;Crédito\nFV-1;02/10/2026;;100,00\nCE-1;03/10/2026;40,00;\n";
        Told told = read(
                table.getBytes(StandardCharsets.UTF_8),
                mapping(Map.of(
                        Column.REFERENCE, "Documento",
                        Column.BOOKED, "Fecha",
                        Column.CREDIT, "Crédito",
                        Column.DEBIT, "Débito")));
        assertThat(told.lines()).extracting(TheirLine::amount).containsExactly(cop("100"), cop("-40"));
    }

    @Test
    void aBalanceBroughtForwardMakesItAListOfMovements() {
        Told told = read(
                CSV.replace("FV-1001;02/10/2026;Compra taladros", "Saldo anterior;;")
                        .getBytes(StandardCharsets.UTF_8),
                SIGNED);
        assertThat(told.from()).isEqualTo(day("2026-10-15"));
        assertThat(told.lines().get(0)).isEqualTo(new TheirLine(1, "", null, cop("1190000"), "Saldo anterior"));
    }

    @Test
    void aSheetSaysTheSameAsItsText() {
        byte[] sheet = XlsxTest.sheet(one -> {
            String[] lines = CSV.split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(";");
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        one.value(row, column, cells[column]);
                    }
                }
            }
        });
        assertThat(read(sheet, SIGNED).lines())
                .isEqualTo(read(CSV.getBytes(StandardCharsets.UTF_8), SIGNED).lines());
    }

    @Test
    void aPrintedTableIsReadByWhereItsWordsStand() {
        Told told = read(pdf(), SIGNED);
        assertThat(told.format()).isEqualTo("PDF");
        assertThat(told.lines())
                .isEqualTo(read(CSV.getBytes(StandardCharsets.UTF_8), SIGNED).lines());
    }

    @Test
    void aPrintedTableWithoutItsColumnsIsRefusedAndShowsWhatWasRead() {
        BankFileRefused refused = refused(pdf(), mapping(Map.of(Column.BOOKED, "Día", Column.AMOUNT, "Valor")));
        assertThat(refused.reason()).isEqualTo(Reason.NO_MAPPING);
        assertThat(refused.values().get(0)).contains("Documento | Fecha | Concepto | Valor");
    }

    @Test
    void withoutAMappingTheHeadingIsShown() {
        BankFileRefused refused = refused(CSV.getBytes(StandardCharsets.UTF_8), null);
        assertThat(refused.reason()).isEqualTo(Reason.NO_MAPPING);
        assertThat(refused.values()).containsExactly("Documento | Fecha | Concepto | Valor");
    }

    @Test
    void anUblStatementIsReadWithoutAMapping() {
        Told told = read(UBL.getBytes(StandardCharsets.UTF_8), null);
        assertThat(told)
                .isEqualTo(new Told(
                        "UBL",
                        List.of(
                                new TheirLine(1, "", null, cop("200000"), "Saldo anterior"),
                                new TheirLine(2, "FV-1001", day("2026-10-02"), cop("900000"), "Factura"),
                                new TheirLine(3, "FV-990", null, cop("-400000"), "")),
                        day("2026-10-01"),
                        day("2026-10-31")));
    }

    @Test
    void anUblStatementWhoseLinesDoNotComeToItsBalanceIsRefused() {
        assertThat(refused(UBL.replace("700000.00", "700001.00").getBytes(StandardCharsets.UTF_8), null)
                        .reason())
                .isEqualTo(Reason.BALANCE);
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        String entity =
                UBL.replace("<Statement ", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Statement ");
        assertThat(refused(entity.getBytes(StandardCharsets.UTF_8), null).reason())
                .isEqualTo(Reason.HOSTILE);
        assertThat(refused(locked(), SIGNED).reason()).isIn(Reason.HOSTILE, Reason.UNREADABLE);
        assertThat(refused(empty(), SIGNED).values()).contains("no text layer");
        assertThat(refused(new byte[0], SIGNED).reason()).isEqualTo(Reason.EMPTY);
        byte[] large = new byte[21 << 20];
        assertThat(refused(large, SIGNED).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aDayThatDoesNotExistIsRefusedWithItsLine() {
        BankFileRefused refused =
                refused(CSV.replace("15/10/2026", "31/02/2026").getBytes(StandardCharsets.UTF_8), SIGNED);
        assertThat(refused.reason()).isEqualTo(Reason.BAD_DATE);
        assertThat(refused.place()).isEqualTo("line 5");
    }

    static Stream<byte[]> samples() {
        return Stream.of(CSV.getBytes(StandardCharsets.UTF_8), UBL.getBytes(StandardCharsets.UTF_8), pdf());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aBrokenFileIsTakenOrRefusedWithAReason(byte[] sample) {
        int taken = 0;
        int files = Integer.getInteger("bank.fuzz", 60);
        CustomerFiles reader = new CustomerFiles(1 << 20, 4 << 20);
        for (int i = 0; i < files; i++) {
            byte[] broken = FuzzTest.broken(sample, new Random(77_003 + i));
            try {
                assertThat(reader.read(file(broken, SIGNED)).lines()).isNotEmpty();
                taken++;
            } catch (BankFileRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
        assertThat(taken).isLessThan(files);
    }

    private static byte[] pdf() {
        StringBuilder html = new StringBuilder("<html><head><style>td, th { padding: 0 12pt; text-align: left }"
                + " .n { text-align: right }</style></head><body><p>Ferretería El Tornillo S.A.S.</p><table>");
        for (String line : CSV.split("\n")) {
            String[] cells = line.split(";");
            if (cells.length == 4) {
                html.append("<tr><td>" + cells[0] + "</td><td>" + cells[1] + "</td><td>" + cells[2]
                        + "</td><td class=\"n\">" + cells[3] + "</td></tr>");
            }
        }
        return new PdfPages().of(html + "</table><p>Página 1 de 1</p></body></html>");
    }

    private static byte[] empty() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static ColumnMapping mapping(Map<Column, String> columns) {
        return new ColumnMapping("Tornillo", columns, "dd/MM/yyyy", ',', null, null, null, "COP");
    }

    private static Told read(byte[] content, @Nullable ColumnMapping mapping) {
        return new CustomerFiles().read(file(content, mapping));
    }

    private static BankFileRefused refused(byte[] content, @Nullable ColumnMapping mapping) {
        return Objects.requireNonNull(
                catchThrowableOfType(BankFileRefused.class, () -> read(content, mapping)), "was not refused");
    }

    private static BankFile file(byte[] content, @Nullable ColumnMapping mapping) {
        return new BankFile("list", content.length, () -> new ByteArrayInputStream(content), mapping);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Money cop(String amount) {
        return Money.of("COP", amount);
    }
}
