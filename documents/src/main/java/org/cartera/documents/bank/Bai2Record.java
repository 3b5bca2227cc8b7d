package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** One record, read field by field. A field ends at a comma or at the end of its line; text takes the rest. */
final class Bai2Record {
    static final char NEXT_LINE = '\n';

    private final String code;
    private final String text;
    private final int lines;
    private final String place;
    private int at;

    Bai2Record(String code, String text, int lines, String place) {
        this.code = code;
        this.text = text;
        this.lines = lines;
        this.place = place;
    }

    String code() {
        return code;
    }

    /** Lines that it takes up, itself and its continuations. */
    int lines() {
        return lines;
    }

    String place() {
        return place;
    }

    boolean hasMore() {
        return at <= text.length();
    }

    /** The next field; null where it is blank or the record has ended. */
    @Nullable
    String next() {
        if (!hasMore()) {
            return null;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != NEXT_LINE) {
            end++;
        }
        String field = text.substring(at, end);
        at = end + 1;
        return Values.textOrNull(field);
    }

    void pass(int fields) {
        for (int i = 0; i < fields; i++) {
            next();
        }
    }

    /** All that is left, in one line. */
    String rest() {
        String rest = hasMore() ? text.substring(at) : "";
        at = text.length() + 1;
        return Values.oneLine(rest);
    }

    /** The next field as a whole number with an optional sign; null where it is blank. */
    @Nullable
    BigInteger number(String field) {
        String number = next();
        if (number == null) {
            return null;
        }
        if (!number.matches("[+-]?\\d{1,18}")) {
            throw new BankFileRefused(
                    field.equals("amount") ? Reason.BAD_AMOUNT : Reason.UNREADABLE, place, field, Values.quote(number));
        }
        return new BigInteger(number);
    }

    /** An amount without a decimal sign: as many of its last digits are decimals as the currency has. */
    static Money money(Currency currency, BigInteger minor) {
        return Money.of(currency, new BigDecimal(minor, Money.decimals(currency)));
    }

    /**
     * Passes over the funds type and what belongs to it.
     *
     * @return the value date, of type V; null for the others
     */
    @Nullable
    String passFunds() {
        String type = next();
        switch (type == null ? "Z" : type) {
            case "Z", "0", "1", "2" -> {}
            case "S" -> pass(3);
            case "V" -> {
                String valued = next();
                pass(1);
                return valued;
            }
            case "D" -> {
                BigInteger parts = number("distributions");
                pass(parts == null ? 0 : 2 * Math.min(parts.intValue(), text.length()));
            }
            default -> throw new BankFileRefused(Reason.UNREADABLE, place, "funds type", Values.quote(type));
        }
        return null;
    }
}
