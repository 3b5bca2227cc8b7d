package org.cartera.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** A list taken away as a file opens as what it was. */
class TableFileTest {
    private record Line(String name, BigDecimal amount, LocalDate due, int days) {}

    private static TableFile<Line> table(String name, String cut) {
        return new TableFile<>(
                "Clientes/2026",
                List.of(
                        new TableFile.Column<>("Cliente", Line::name),
                        new TableFile.Column<>("Abierto", Line::amount),
                        new TableFile.Column<>("Vence", Line::due),
                        new TableFile.Column<>("Mora", Line::days)),
                List.of(new Line(name, new BigDecimal("58066400.50"), LocalDate.of(2026, 11, 20), 66)),
                cut);
    }

    private static String csv(TableFile<?> table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aWorkbookKeepsNumbersAsNumbersAndDatesAsDates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(table("O'Brien & Söhne <Handels> \"GmbH\"", ""), out);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Clientes 2026");
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("O'Brien & Söhne <Handels> \"GmbH\"");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(58_066_400.50);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(66);
        }
    }

    @Test
    void aFormulaInANameStaysTextInAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(table("=1+1", ""), out);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void csvQuotesWhatNeedsItAndStartsWithAByteOrderMark() throws IOException {
        assertThat(csv(table("Ferretería \"El Tornillo\", Ltda.", "")))
                .isEqualTo("\uFEFFCliente,Abierto,Vence,Mora\r\n"
                        + "\"Ferretería \"\"El Tornillo\"\", Ltda.\",58066400.50,2026-11-20,66\r\n");
    }

    @Test
    void csvDisarmsAFormulaInAName() throws IOException {
        assertThat(csv(table("=HYPERLINK(\"x\")", ""))).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void aListThatWasCutSaysSoInItsLastLine() throws IOException {
        assertThat(csv(table("Acme", "Aquí van 1 de 2 filas"))).endsWith("Aquí van 1 de 2 filas\r\n");
    }
}
