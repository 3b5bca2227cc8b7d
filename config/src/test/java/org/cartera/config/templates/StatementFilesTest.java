package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.statement.StatementBasis.VALUE_DATE;
import static org.cartera.domain.statement.StatementForm.BALANCE_FORWARD;
import static org.cartera.domain.statement.StatementForm.OPEN_ITEM;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.helger.ubl21.UBL21Marshaller;
import com.helger.xml.schema.XMLSchemaCache;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPaper;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementPress.Format;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** A statement in each of its formats. */
class StatementFilesTest {
    private final StatementPress press = GivenStatement.press();

    /** The longest takes a minute and is set where somebody looks at the pages. */
    static Stream<Arguments> lengths() {
        Stream<Arguments> always = Stream.of(
                arguments("COP", 1, "es"),
                arguments("COP", 20, "en"),
                arguments("COP", 21, "es"),
                arguments("COP", 40, "en"),
                arguments("EUR", 58, "en"),
                arguments("EUR", 140, "es"));
        return System.getProperty("paper.keep") == null
                ? always
                : Stream.concat(always, Stream.of(arguments("COP", 5_000, "es")));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void everyPageButTheLastCarriesItsTotalOverToTheNext(String currency, int lines, String language)
            throws IOException {
        StatementPaper paper = GivenStatement.with(currency, lines).paper(OPEN_ITEM, VALUE_DATE, language);
        byte[] pdf = press.set(paper, Format.PDF);
        keepToLookAt(currency + "-" + lines + "-" + language, pdf);
        String carried = language.equals("es") ? "Pasa a la página siguiente" : "Carried forward";
        String brought = language.equals("es") ? "Viene de la página anterior" : "Brought forward";
        int sheets = lines <= 20 ? 1 : 1 + (lines - 20 + 37) / 38;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(sheets, sheets + 1);
            for (int page = 1; page <= sheets; page++) {
                String text = textOf(document, page);
                assertThat(text.contains(carried)).as("carried on page " + page).isEqualTo(page < sheets);
                assertThat(text.contains(brought)).as("brought on page " + page).isEqualTo(page > 1);
                if (page < sheets) {
                    assertThat(amountAfter(text, carried)).isEqualTo(amountAfter(textOf(document, page + 1), brought));
                }
            }
        }
    }

    @Test
    void thePdfIsTaggedNamedInItsLanguageAndCarriesItsTypefaces() throws IOException {
        byte[] pdf = press.set(GivenStatement.with("EUR", 30).paper(BALANCE_FORWARD, VALUE_DATE, "es"), Format.PDF);
        keepToLookAt("forward", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("es");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Estado de cuenta C-81324");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EUR,6,QR_CODE,EUR773334.00",
        "COP,6,CODE_128,]C1415770999872678980200000081324",
    })
    void theCodeOnThePrintedPageIsReadByAScanner(String currency, int lines, BarcodeFormat format, String says)
            throws IOException, NotFoundException {
        byte[] pdf = press.set(GivenStatement.with(currency, lines).paper(OPEN_ITEM, VALUE_DATE, "es"), Format.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            Result read = new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), points))),
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS, List.of(format),
                                    DecodeHintType.TRY_HARDER, true,
                                    DecodeHintType.ASSUME_GS1, true));
            assertThat(read.getText()).contains(says);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "PDF", "CSV", "UBL"})
    void setAgainItIsTheSameBytes(Format format) {
        StatementPaper paper = GivenStatement.with("EUR", 25).paper(OPEN_ITEM, VALUE_DATE, "es");
        assertThat(press.set(paper, format)).isEqualTo(press.set(paper, format));
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void theUblStatementIsValidAgainstTheSchemaOfOasis(StatementForm form) throws SAXException, IOException {
        for (int lines : List.of(0, 1, 40)) {
            byte[] xml = press.set(GivenStatement.with("COP", lines).paper(form, VALUE_DATE, "es"), Format.UBL);
            XMLSchemaCache.getInstance()
                    .getSchema(UBL21Marshaller.getAllStatementXSDs())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
        }
    }

    @ParameterizedTest
    @EnumSource(StatementForm.class)
    void theCsvAndTheSpreadsheetSayTheSame(StatementForm form) throws IOException {
        StatementPaper paper = GivenStatement.with("COP", 9).paper(form, VALUE_DATE, "es");
        List<String> csv = new String(press.set(paper, Format.CSV), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(press.set(paper, Format.XLSX)))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSameSizeAs(csv);
            Row last = rows.get(rows.size() - 1);
            assertThat(last.getCellAsString(2)).contains("CLOSING");
            BigDecimal closing = paper.statement().closing().amount();
            assertThat(last.getCellAsNumber(11).orElseThrow()).isEqualByComparingTo(closing);
            assertThat(csv.get(csv.size() - 1)).endsWith("," + closing.toPlainString());
        }
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String amountAfter(String text, String label) {
        String rest = text.substring(text.indexOf(label) + label.length()).strip();
        return rest.split("\\s+")[0];
    }

    /** With {@code -Dpaper.keep=<folder>} the pages are kept for somebody to look at. */
    static void keepToLookAt(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("paper.keep");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
    }
}
