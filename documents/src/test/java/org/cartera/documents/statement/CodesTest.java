package org.cartera.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.CreditorReference;
import org.junit.jupiter.api.Test;

/** What a scanner reads from the codes on a statement. */
class CodesTest {
    private static final String GLN = "7709998726789";
    private static final PayTo TO =
            new PayTo("Distribuidora Andina S.A.S.", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", List.of(), null);
    private static final char SEPARATOR = '\u001d';

    @Test
    void theQrCodeIsReadBackAsTheTransferItStandsFor() throws NotFoundException {
        Money amount = Money.of("EUR", "1234.50");
        CreditorReference reference = CreditorReference.of("FV2026000123").orElseThrow();
        Result read = read(EpcCode.image(EpcCode.content(TO, TO.holder(), amount, reference)));

        assertThat(read.getText())
                .isEqualTo("BCD\n002\n1\nSCT\nCOBADEFFXXX\nDistribuidora Andina S.A.S.\nDE89370400440532013000\n"
                        + "EUR1234.50\n\nRF87FV2026000123");
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void aNameOfMoreThanSeventyLettersIsCutAndAccentsSurvive() throws NotFoundException {
        String name = "Ñandú & Compañía ".repeat(6);
        String text = read(EpcCode.image(EpcCode.content(
                        TO,
                        name,
                        Money.of("EUR", "0.01"),
                        CreditorReference.of("A1").orElseThrow())))
                .getText();

        assertThat(text.split("\n")[5]).hasSize(70).startsWith("Ñandú & Compañía");
    }

    @Test
    void onlyEurosFromACentToTheSchemesLimitHaveAQrCode() {
        assertThat(EpcCode.isPossible(TO, Money.of("EUR", "0.01"))).isTrue();
        assertThat(EpcCode.isPossible(TO, Money.of("EUR", "999999999.99"))).isTrue();
        assertThat(EpcCode.isPossible(TO, Money.of("EUR", "1000000000.00"))).isFalse();
        assertThat(EpcCode.isPossible(TO, Money.of("EUR", "0"))).isFalse();
        assertThat(EpcCode.isPossible(TO, Money.of("USD", "10.00"))).isFalse();
        assertThat(EpcCode.isPossible(PayTo.nowhere(), Money.of("EUR", "10.00")))
                .isFalse();
    }

    @Test
    void theSlipIsReadBackWithASeparatorAfterWhatVariesInLength() throws NotFoundException {
        SlipFormat format = new SlipFormat(GLN, 10, 10, "yyyyMMdd");
        String content = format.content("81324", Money.of("COP", "131225.00"), LocalDate.of(2020, 4, 1));

        assertThat(SlipCode.readable(content))
                .isEqualTo("(415)7709998726789(8020)0000081324(3900)0000131225(96)20200401");
        assertThat(scanned(content))
                .isEqualTo("]C1415" + GLN + "80200000081324" + SEPARATOR + "39000000131225" + SEPARATOR + "9620200401");
    }

    @Test
    void eachAgreementHasItsOwnDigitsAndDate() throws NotFoundException {
        Money amount = Money.of("COP", "131225.50");
        LocalDate day = LocalDate.of(2026, 12, 31);

        assertThat(scanned(new SlipFormat(GLN, 24, 14, "ddMMyyyy").content("C-81324", amount, day)))
                .contains("8020000000000000000000081324" + SEPARATOR, "390000000000131226" + SEPARATOR, "9631122026");
        assertThat(scanned(new SlipFormat(GLN, 8, 8, "").content("81324", amount, day)))
                .endsWith("390000131226")
                .doesNotContain(SEPARATOR + "96");
    }

    @Test
    void whatDoesNotFitTheAgreementHasNoSlip() {
        SlipFormat format = new SlipFormat(GLN, 5, 8, "yyyyMMdd");
        Money amount = Money.of("COP", "99999999.00");

        assertThat(format.takes("81324", amount)).isTrue();
        assertThat(format.takes("813240", amount)).isFalse();
        assertThat(format.takes("ACME", amount)).isFalse();
        assertThat(format.takes("81324", Money.of("COP", "100000000.00"))).isFalse();
        assertThat(format.takes("81324", Money.of("COP", "0"))).isFalse();
        assertThatThrownBy(() -> format.content("813240", amount, LocalDate.EPOCH))
                .hasMessageContaining("do not fit");
    }

    @Test
    void anAgreementIsCheckedWhenItIsWritten() {
        assertThatThrownBy(() -> new SlipFormat("7709998726788", 10, 10, "")).hasMessageContaining("check digit");
        assertThatThrownBy(() -> new SlipFormat(GLN, 25, 10, "")).hasMessageContaining("1 to 24");
        assertThatThrownBy(() -> new SlipFormat(GLN, 10, 9, "")).hasMessageContaining("8, 10, 12 or 14");
        assertThatThrownBy(() -> new SlipFormat(GLN, 10, 10, "yyMMdd")).hasMessageContaining("8 digits");
    }

    private static String scanned(String content) throws NotFoundException {
        return read(SlipCode.image(content)).getText();
    }

    private static Result read(BufferedImage image) throws NotFoundException {
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap map = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), points)));
        return new MultiFormatReader().decode(map, Map.of(DecodeHintType.ASSUME_GS1, true));
    }
}
