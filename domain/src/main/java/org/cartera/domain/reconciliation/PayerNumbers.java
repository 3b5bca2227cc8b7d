package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankLine;

/**
 * Numbers by which a customer is known and that people write beside a payment: his tax number, with or without its check digit, and
 * his number with us. {@code NIT 800.219.774-1}, {@code 8002197741} and {@code 800219774} are one.
 */
public final class PayerNumbers {
    /** Shorter ones stand in a line for many reasons. */
    private static final int SHORTEST = 6;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.\\-]*[A-Za-z0-9])?");

    private PayerNumbers() {}

    /** Under which a customer is looked up; none where his numbers are too short to mean anything. */
    public static Set<String> of(String number) {
        Set<String> keys = new TreeSet<>();
        int dash = number.lastIndexOf('-');
        keys.add(plain(number));
        if (dash > 0 && dash == number.length() - 2) {
            keys.add(plain(number.substring(0, dash)));
        }
        keys.removeIf(key -> key.length() < SHORTEST || key.chars().noneMatch(Character::isDigit));
        return keys;
    }

    /** What may be such a number in a line: in its text, and where the bank writes the payer's name. */
    public static Set<String> in(BankLine line) {
        List<String> texts = new ArrayList<>(line.remittance().references());
        texts.add(line.remittance().text());
        texts.add(line.payer().name() == null ? "" : line.payer().name());
        Set<String> found = new TreeSet<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                found.addAll(of(word.group()));
            }
        }
        return found;
    }

    private static String plain(String number) {
        String upper = number.toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char one = upper.charAt(i);
            if (one >= 'A' && one <= 'Z' || one >= '0' && one <= '9') {
                plain.append(one);
            }
        }
        return plain.toString();
    }
}
