package org.cartera.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterFolderTest {
    private static final String HTML =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body style=\"font-family:'Liberation Sans'\">"
                    + "<p>Ferretería El Tornillo: <b>1.250.000</b></p></body></html>";

    @TempDir
    Path folder;

    @Test
    void aLetterThatCannotBeSetIsRefusedForGoodAndLeavesNoFile(@TempDir Path folder) {
        String name = "Ferretería \uFFFF";

        assertThatThrownBy(() -> new LetterFolder(folder, new PdfPages())
                        .deliver(
                                outgoing("C1"),
                                "Calle 13",
                                new Composer.Message("s", "<html><body><p>" + name + "</p></body></html>", name)))
                .isInstanceOf(Transport.Refused.class)
                .hasMessageContaining("R12-M42");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesOnePdfUnderTheBusinessDateAndGivesItsNameAndDigest() throws IOException {
        String evidence = letters().deliver(outgoing("C1"), "Street 1", message());

        assertThat(evidence).matches("2026-11-20/C1-letter-3-42\\.pdf sha256:[0-9a-f]{64}");
        assertThat(files()).containsExactly("2026-11-20/C1-letter-3-42.pdf");
    }

    @Test
    void theLetterKeepsItsWordsAndCarriesItsTypeface() throws IOException {
        letters().deliver(outgoing("C1"), "Street 1", message());

        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("2026-11-20/C1-letter-3-42.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ferretería El Tornillo: 1.250.000");
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("LiberationSans");
            }
        }
    }

    @Test
    void theDeliveredFileIsFoundByItsEvidenceUnlessItIsGoneOrAnother() throws IOException {
        String evidence = letters().deliver(outgoing("C1"), "Street 1", message());
        Path file = folder.resolve("2026-11-20/C1-letter-3-42.pdf");

        assertThat(letters().delivered(evidence)).hasValueSatisfying(pdf -> assertThat(pdf)
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThat(letters().delivered("../" + evidence)).isEmpty();
        assertThat(letters().delivered("work list")).isEmpty();
        Files.writeString(file, "something else");
        assertThat(letters().delivered(evidence)).isEmpty();
        Files.delete(file);
        assertThat(letters().delivered(evidence)).isEmpty();
    }

    @Test
    void aLetterDeliveredTwiceIsOneFile() throws IOException {
        letters().deliver(outgoing("C1"), "Street 1", message());
        letters().deliver(outgoing("C1"), "Street 1", message());

        assertThat(files()).hasSize(1);
    }

    @Test
    void anIdCannotLeaveTheFolder() throws IOException {
        letters().deliver(outgoing("../../etc/x"), "Street 1", message());

        assertThat(files()).containsExactly("2026-11-20/_.._.._etc_x-letter-3-42.pdf");
    }

    private LetterFolder letters() {
        return new LetterFolder(folder, new PdfPages());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Message message() {
        return new Message("Subject", HTML, "plain");
    }

    private static Outgoing outgoing(String customer) {
        return new Outgoing(
                42,
                12,
                "key",
                AccountKey.of("Company", customer),
                new StageId("letter-3"),
                Channel.LETTER,
                "letter-3",
                LocalDate.of(2026, 11, 20),
                Money.of("COP", "1250000"),
                0,
                List.of());
    }
}
