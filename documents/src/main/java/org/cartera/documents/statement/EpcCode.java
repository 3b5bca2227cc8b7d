package org.cartera.documents.statement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Map;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.CreditorReference;

/**
 * The QR code from which a banking app fills in a transfer in euros. Source: EPC069-12, version 002: UTF-8, the BIC may be
 * missing, the name has at most 70 characters, a structured reference excludes free text, error correction M.
 */
final class EpcCode {
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private EpcCode() {}

    /** Whether there can be one: euros, from a cent on, to an account with an IBAN. */
    static boolean isPossible(PayTo to, Money amount) {
        return amount.currency().getCurrencyCode().equals("EUR")
                && amount.isPositive()
                && amount.amount().compareTo(MOST) <= 0
                && !to.iban().isEmpty();
    }

    static String content(PayTo to, String holder, Money amount, CreditorReference reference) {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                to.bic(),
                holder.length() > 70 ? holder.substring(0, 70) : holder,
                to.iban().replace(" ", ""),
                "EUR" + amount.amount().toPlainString(),
                "",
                reference.text());
    }

    /** Drawn with four dots a module, which prints at 25 mm and more. */
    static BufferedImage image(String content) {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    4));
            return Pictures.of(matrix.getWidth(), matrix.getHeight(), 4, matrix::get);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold '" + content + "'", e);
        }
    }
}
