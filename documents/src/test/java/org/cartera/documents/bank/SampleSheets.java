package org.cartera.documents.bank;

import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Worksheet;

/** The Colombian table as a sheet. */
final class SampleSheets {
    private SampleSheets() {}

    static byte[] colombia() {
        String[] lines = Read.textOf("colombia.csv", StandardCharsets.UTF_8).split("\n");
        return XlsxTest.sheet(sheet -> {
            for (int row = 0; row < lines.length; row++) {
                fill(
                        sheet,
                        row,
                        lines[row]
                                .replace("PROVEEDOR; FACTURA", "PROVEEDOR FACTURA")
                                .split(";"));
            }
        });
    }

    private static void fill(Worksheet sheet, int row, String[] cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
