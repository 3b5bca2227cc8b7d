package org.cartera.domain.reconciliation;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * A creditor reference by which a payer names what he pays: {@code RF}, two check digits, up to 21 letters and digits.
 *
 * <p>Printed on statements and letters, found again in bank lines. {@code RF87FV2026000123} stands for {@code FV2026000123}.
 * Source: ISO 11649, check digits by ISO 7064 mod 97-10.
 *
 * @param text without blanks, upper case, check digits right
 */
public record CreditorReference(String text) {
    private static final int LONGEST = 25;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public CreditorReference {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not an ISO 11649 reference: " + text);
        }
    }

    /** The reference for a number of ours; empty where it has more than 21 letters and digits, or none. */
    public static Optional<CreditorReference> of(String number) {
        String body = plain(number);
        if (body.isEmpty() || body.length() > LONGEST - 4) {
            return Optional.empty();
        }
        int check = 98 - remainder(body + "RF00");
        return Optional.of(new CreditorReference(String.format(Locale.ROOT, "RF%02d%s", check, body)));
    }

    /** Reads one as people and banks write it, in groups of four or in lower case; empty where the check digits are wrong. */
    public static Optional<CreditorReference> read(String text) {
        String plain = plain(text);
        return isValid(plain) ? Optional.of(new CreditorReference(plain)) : Optional.empty();
    }

    /** What stands behind the check digits. */
    public String number() {
        return text.substring(4);
    }

    private static boolean isValid(String text) {
        return text.matches("RF[0-9]{2}[A-Z0-9]{1,21}") && remainder(text.substring(4) + text.substring(0, 4)) == 1;
    }

    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(one -> digits.append(Character.digit(one, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
