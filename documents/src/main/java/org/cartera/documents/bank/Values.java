package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** The small things of every format, read strictly: what is not surely right is refused with its place. */
final class Values {
    /** Longer ones are no amounts of money, and would be slow to count with. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,6})?|\\.\\d{1,6})");

    /** The last four only say under which word of MT940's field 86 the reference stands. */
    private static final Set<String> UNTOLD =
            Set.of("NOTPROVIDED", "NONREF", "NOTAVAILABLE", "UNKNOWN", "EREF", "PREF", "KREF", "MARF");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_QUOTE = 60;

    private Values() {}

    static Currency currency(@Nullable String code, String place) {
        try {
            return Currency.getInstance(required(code, "currency", place));
        } catch (IllegalArgumentException unknown) {
            throw new BankFileRefused(Reason.BAD_CURRENCY, place, quote(code));
        }
    }

    /** A decimal with a point, as in {@code 1250.50}; no groups, no exponent. */
    static BigDecimal decimal(@Nullable String text, String place) {
        String number = required(text, "amount", place);
        if (!DECIMAL.matcher(number).matches()) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, quote(text));
        }
        return new BigDecimal(number);
    }

    static Money money(Currency currency, BigDecimal amount, String place) {
        try {
            return Money.of(currency, amount);
        } catch (ArithmeticException tooFine) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, quote(currency + " " + amount.toPlainString()));
        }
    }

    /** A date of ISO 8601; a time or a zone behind it is left out: the bank's day is the day as it writes it. */
    static LocalDate isoDate(@Nullable String text, String place) {
        String date = required(text, "date", place);
        try {
            if (date.length() > 10 && "TZ+-".indexOf(date.charAt(10)) < 0) {
                throw new BankFileRefused(Reason.BAD_DATE, place, quote(text));
            }
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
        } catch (DateTimeException none) {
            throw new BankFileRefused(Reason.BAD_DATE, place, quote(text));
        }
    }

    /** Six digits, {@code YYMMDD}, of this century. */
    static LocalDate shortDate(@Nullable String text, String place) {
        String date = required(text, "date", place);
        try {
            if (date.length() == 6) {
                return LocalDate.of(2000 + digits(date, 0), digits(date, 2), digits(date, 4));
            }
        } catch (DateTimeException | NumberFormatException none) {
            throw new BankFileRefused(Reason.BAD_DATE, place, quote(text));
        }
        throw new BankFileRefused(Reason.BAD_DATE, place, quote(text));
    }

    static int digits(String text, int from) {
        char tens = text.charAt(from);
        char ones = text.charAt(from + 1);
        if (tens < '0' || tens > '9' || ones < '0' || ones > '9') {
            throw new NumberFormatException(text);
        }
        return (tens - '0') * 10 + ones - '0';
    }

    /** An account as we compare them: upper case without blanks. */
    static String account(@Nullable String text, String place) {
        return plain(required(text, "account", place));
    }

    static @Nullable String accountOrNull(@Nullable String text) {
        String account = textOrNull(text);
        return account == null ? null : plain(account);
    }

    static String required(@Nullable String text, String field, String place) {
        String value = textOrNull(text);
        if (value == null) {
            throw new BankFileRefused(Reason.MISSING, place, field);
        }
        return value;
    }

    /** A reference, or null for the words by which banks say that there is none. */
    static @Nullable String reference(@Nullable String text) {
        String value = textOrNull(text);
        return value == null || UNTOLD.contains(value.toUpperCase(Locale.ROOT).replace(" ", "")) ? null : value;
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Words in one line, single blanks between them. */
    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** What a refusal quotes of a file. */
    static String quote(@Nullable String text) {
        String quoted = text == null ? "" : oneLine(text);
        return quoted.length() <= LONGEST_QUOTE ? quoted : quoted.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
