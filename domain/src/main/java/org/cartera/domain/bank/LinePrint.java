package org.cartera.domain.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a movement itself, whichever file tells of it: the bank's own number where there is one, else all that was told.
 *
 * <p>Equal prints may still be two real movements (two equal transfers on one day, a batch under one number), so lines are told
 * apart by print <em>and</em> how many of that print came before; see {@link Overlap}. Blanks, signs and letter case do not count,
 * for the same bank writes them differently in its intraday and its end-of-day file.
 *
 * @param text 32 hexadecimal digits
 */
public record LinePrint(String text) {

    public static LinePrint of(BankLine line) {
        String own = line.bankReference() == null
                ? String.join(
                        "|",
                        line.valued().toString(),
                        plain(line.endToEnd()),
                        plain(line.payer().account()),
                        plain(line.payer().name()),
                        plain(String.join(" ", line.remittance().references())),
                        plain(line.remittance().text()))
                : "#" + plain(line.bankReference());
        return digest(String.join(
                "|",
                plain(line.account()),
                line.booked().toString(),
                line.amount().currency().getCurrencyCode(),
                line.amount().amount().stripTrailingZeros().toPlainString(),
                own));
    }

    private static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static LinePrint digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new LinePrint(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
