package org.cartera.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a table as a workbook (ECMA-376) with one sheet, row by row, without holding it: bold frozen header, numbers as
 * numbers with two decimals, dates as dates, texts inline. Texts are never formulas.
 */
public final class Xlsx implements TableFile.Cells {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Writer out;
    private boolean header = true;
    private boolean first = true;

    private Xlsx(Writer out) {
        this.out = out;
    }

    public static void write(TableFile<?> table, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(
                zip,
                out,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main+xml")
                        + type("/xl/styles.xml", "styles+xml")
                        + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + "</Types>");
        part(zip, out, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                zip,
                out,
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")));
        part(
                zip,
                out,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                        + escaped(sheetName(table.name())) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(zip, out, "xl/styles.xml", styles());
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(
                HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                        + "</sheetView></sheetViews><sheetFormatPr defaultColWidth=\"18\" defaultRowHeight=\"15\"/><sheetData>");
        table.writeTo(new Xlsx(out));
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void cell(Object value) throws IOException {
        if (first) {
            out.write("<row>");
            first = false;
        }
        if (value instanceof Integer || value instanceof Long) {
            out.write("<c><v>" + value + "</v></c>");
        } else if (value instanceof Number) {
            out.write("<c s=\"2\"><v>" + value + "</v></c>");
        } else if (value instanceof LocalDate date) {
            out.write("<c s=\"3\"><v>" + ChronoUnit.DAYS.between(EPOCH, date) + "</v></c>");
        } else {
            out.write("<c" + (header ? " s=\"1\"" : "") + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    + escaped(value.toString()) + "</t></is></c>");
        }
    }

    @Override
    public void endOfLine() throws IOException {
        out.write(first ? "<row></row>" : "</row>");
        first = true;
        header = false;
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + xml);
        out.flush();
        zip.closeEntry();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "\"/>";
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inner + "</Relationships>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
                + "<xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    /** At most 31 characters, without those a sheet's name must not have. */
    private static String sheetName(String name) {
        String clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ");
        return clean.length() > 31 ? clean.substring(0, 31) : clean;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c >= 0x20 || c == '\n' || c == '\t') {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
