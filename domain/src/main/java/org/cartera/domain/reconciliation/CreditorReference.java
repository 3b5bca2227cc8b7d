package org.cartera.domain.reconciliation;

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
    private static final int MODULUS = 97;

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
        return Optional.of(new CreditorReference("RF" + (check < 10 ? "0" : "") + check + body));
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
        return text.length() > 4
                && text.length() <= LONGEST
                && text.startsWith("RF")
                && isDigit(text.charAt(2))
                && isDigit(text.charAt(3))
                && text.equals(plain(text))
                && remainder(text.substring(4) + text.substring(0, 4)) == 1;
    }

    /** Of the number that it is where A stands for 10 and Z for 35. */
    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % MODULUS;
        }
        return remainder;
    }

    private static String plain(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char one = upper.charAt(i);
            if (isDigit(one) || one >= 'A' && one <= 'Z') {
                plain.append(one);
            }
        }
        return plain.toString();
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }
}
