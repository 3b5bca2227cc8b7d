package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.statement.StatementBasis.VALUE_DATE;
import static org.cartera.domain.statement.StatementForm.BALANCE_FORWARD;
import static org.cartera.domain.statement.StatementForm.OPEN_ITEM;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.velocity.exception.VelocityException;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Look;
import org.cartera.documents.statement.PayTo;
import org.cartera.documents.statement.Stationery;
import org.cartera.documents.statement.VelocityStatements;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementPress.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation's own stationery: logo, colour, legal footer, who answers, and words of its own. */
class StationeryFolderTest {
    private static final Stationery STANDARD = new Stationery(
            new ShippedTemplates(),
            Look.plain(new Look.Contact("", "cartera@andina.example", "601 555 0100")),
            PayTo.nowhere());
    private static final String LOOK =
            """
            logo: logo.png
            accent: "#0b4f54"
            footer:
              es: |
                Andina Distribuciones S. A. S. · NIT 900.123.456-7 · Calle 13 # 45-67, Bogotá
                Vigilada por la Superintendencia de Sociedades. Autorretenedor, resolución 1234 de 2020.
              en: "Andina Distribuciones S. A. S. · NIT 900.123.456-7 · Bogotá, Colombia"
            contact: {name: Marcela Rincón, email: m.rincon@andina.example, phone: 601 555 0177}
            pay:
              holder: Andina Distribuciones S. A. S.
              accounts: [Banco de Occidente 256-81324-9]
            """;

    @TempDir
    Path folder;

    private Path own;

    @BeforeEach
    void anOrganisationHasItsFolder() throws IOException {
        own = Files.createDirectories(folder.resolve(GivenStatement.ORGANISATION.value()));
        Files.writeString(own.resolve("look.yaml"), LOOK);
        logo(own.resolve("logo.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void itsPageSaysWhatItsGoldenFileSays(String language) throws IOException {
        Golden.check(language + "/statement-look.html", html(language).replaceAll("base64,[^\"]*", "base64,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void theLegalFooterStandsOnEveryPageAndWhoAnswersOnTheLast(String language) throws IOException {
        byte[] pdf = press().set(GivenStatement.with("COP", 100).paper(OPEN_ITEM, VALUE_DATE, language), Format.PDF);
        StatementFilesTest.keepToLookAt("look-" + language, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text).as("page " + page).contains("NIT 900.123.456-7");
                assertThat(text.contains("601 555 0177"))
                        .as("page " + page)
                        .isEqualTo(page == document.getNumberOfPages());
            }
        }
    }

    @Test
    void wordsOfItsOwnTakeThePlaceOfTheShippedOnesInOneLanguageAlone() throws IOException {
        String shipped = new ShippedTemplates().text("es/statement.vm").orElseThrow();
        Files.createDirectories(own.resolve("es"));
        Files.writeString(own.resolve("es/statement.vm"), shipped.replace("Estado de cuenta", "Extracto de cartera"));

        assertThat(html("es")).contains("Extracto de cartera").doesNotContain("Estado de cuenta");
        assertThat(html("en")).contains("Statement of account");
    }

    @Test
    void aTemplateThatAsksForWhatIsNotThereOrForAClassFails() throws IOException {
        String shipped = new ShippedTemplates().text("es/statement.vm").orElseThrow();
        Files.createDirectories(own.resolve("es"));
        for (String wrong : List.of(
                "$nobodyPutThisIn",
                "#set($x = $organisation.getClass().forName('java.lang.Runtime'))$x.getRuntime()",
                "#include(\"../../secret.txt\")")) {
            Files.writeString(own.resolve("es/statement.vm"), wrong + shipped);
            assertThatThrownBy(() -> html("es")).as(wrong).isInstanceOf(VelocityException.class);
        }
    }

    @Test
    void anotherOrganisationWritesOnTheStandardOne() {
        assertThat(StationeryFolder.read(folder, STANDARD).apply(new OrganisationId("Norte")))
                .isSameAs(STANDARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red | colour",
                "accent: '#ffe08a' | too light",
                "accent: red | #0b4f54",
                "logo: ../secret.png | same folder",
                "logo: look.png | PNG of at most",
                "footer: {de: Fuß} | de",
                "pay: {slip: {collector: '123'}} | GLN",
            })
    void aFaultNamesItsFile(String yaml, String says) throws IOException {
        Files.writeString(own.resolve("look.png"), "no picture");
        Files.writeString(own.resolve("look.yaml"), yaml.strip());

        assertThatThrownBy(() -> StationeryFolder.read(folder, STANDARD))
                .hasMessageContaining("look.yaml")
                .hasMessageContaining(says.strip());
    }

    private StatementPress press() {
        return new VelocityStatements(StationeryFolder.read(folder, STANDARD), new PdfPages());
    }

    private String html(String language) {
        return new String(
                press().set(GivenStatement.with("COP", 3).paper(BALANCE_FORWARD, VALUE_DATE, language), Format.HTML),
                StandardCharsets.UTF_8);
    }

    private static void logo(Path file) throws IOException {
        BufferedImage image = new BufferedImage(360, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 360, 120);
        pen.setColor(new Color(0x0b4f54));
        pen.fillPolygon(new int[] {10, 70, 130}, new int[] {110, 10, 110}, 3);
        pen.setColor(new Color(0xd98e04));
        pen.fillPolygon(new int[] {80, 120, 160}, new int[] {110, 45, 110}, 3);
        pen.fillRect(190, 50, 150, 24);
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
