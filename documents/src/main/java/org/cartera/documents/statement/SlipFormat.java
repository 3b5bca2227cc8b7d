package org.cartera.documents.statement;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cartera.domain.money.Money;

/**
 * How a Colombian bank wants the bar code of a payment slip (S3-34): {@code (415)} the collector, {@code (8020)} the
 * payer's reference, {@code (3900)} the amount in whole pesos, {@code (96)} the last day. Banks differ in the digits of the
 * amount, in the date and in whether there is one, so this belongs to each agreement.
 *
 * @param collector the GLN of the agreement, 13 digits with a right check digit
 * @param referenceDigits digits of the reference, filled with zeros; 1 to 24
 * @param amountDigits digits of the amount, filled with zeros; 8 to 14, even
 * @param datePattern such as {@code yyyyMMdd}; empty: no date
 */
public record SlipFormat(String collector, int referenceDigits, int amountDigits, String datePattern) {

    public SlipFormat {
        if (!collector.matches("\\d{13}") || checkDigit(collector) != collector.charAt(12) - '0') {
            throw new IllegalArgumentException("Not a GLN of 13 digits with its check digit: " + collector);
        }
        if (referenceDigits < 1 || referenceDigits > 24) {
            throw new IllegalArgumentException("A slip's reference has 1 to 24 digits, not " + referenceDigits);
        }
        if (amountDigits < 8 || amountDigits > 14 || amountDigits % 2 != 0) {
            throw new IllegalArgumentException("A slip's amount has 8, 10, 12 or 14 digits, not " + amountDigits);
        }
        if (!datePattern.isEmpty()
                && DateTimeFormatter.ofPattern(datePattern, Locale.ROOT)
                                .format(LocalDate.EPOCH)
                                .length()
                        != 8) {
            throw new IllegalArgumentException("A slip's date has 8 digits, not " + datePattern);
        }
    }

    /**
     * The content, with application identifiers in brackets.
     *
     * @param reference digits of it are printed, no more than fit
     * @param amount rounded half up to whole units (K5)
     */
    String content(String reference, Money amount, LocalDate lastDay) {
        String digits = reference.replaceAll("\\D", "");
        String whole =
                amount.amount().setScale(0, RoundingMode.HALF_UP).toBigInteger().toString();
        if (digits.isEmpty()
                || digits.length() > referenceDigits
                || whole.length() > amountDigits
                || amount.isNegative()) {
            throw new IllegalArgumentException(
                    "Reference " + reference + " and amount " + amount + " do not fit the slip of " + collector);
        }
        String date = datePattern.isEmpty()
                ? ""
                : "[96]" + DateTimeFormatter.ofPattern(datePattern, Locale.ROOT).format(lastDay);
        return "[415]" + collector + "[8020]" + zeros(digits, referenceDigits) + "[3900]" + zeros(whole, amountDigits)
                + date;
    }

    /** Whether a reference and an amount can be printed in this format. */
    boolean takes(String reference, Money amount) {
        String digits = reference.replaceAll("\\D", "");
        return !digits.isEmpty()
                && digits.length() <= referenceDigits
                && amount.isPositive()
                && amount.amount()
                                .setScale(0, RoundingMode.HALF_UP)
                                .toBigInteger()
                                .toString()
                                .length()
                        <= amountDigits;
    }

    private static String zeros(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    private static int checkDigit(String gln) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (gln.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
