package org.cartera.scenarios.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people write them: {@code COP 1250000}, {@code 1.250.000,50 COP}, {@code 1,250,000.50}, {@code 1_250_000},
 * {@code 1 250 000}, {@code $ 1.250.000}, {@code 1.2 million}. A single point or comma before exactly three digits
 * separates thousands, because no currency here has three decimals.
 */
public final class Amounts {
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])");
    private static final Pattern TIMES = Pattern.compile("(?i)\\s*(millones|million|millon|millón|mill|mil|m|k)\\.?$");
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "million", new BigDecimal("1000000"),
            "millon", new BigDecimal("1000000"),
            "millón", new BigDecimal("1000000"),
            "millones", new BigDecimal("1000000"),
            "mill", new BigDecimal("1000000"),
            "m", new BigDecimal("1000000"),
            "mil", new BigDecimal("1000"),
            "k", new BigDecimal("1000"));

    private Amounts() {}

    /** One amount; without a currency code it is in the given currency. */
    public static Money money(YamlNode node, @Nullable Currency usual) {
        String text = node.text();
        Currency currency = usual;
        String rest = text;
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String word = code.group(1).toUpperCase(Locale.ROOT);
            if (!"MIL".equals(word)) {
                currency = currency(node, word);
                rest = (text.substring(0, code.start()) + " " + text.substring(code.end())).strip();
                break;
            }
        }
        if (currency == null) {
            throw node.error("'" + text + "' needs a currency, as in 'COP 1000'");
        }
        BigDecimal number = number(node, rest);
        try {
            return Money.of(currency, number);
        } catch (ArithmeticException e) {
            throw node.error("'" + text + "': " + e.getMessage());
        }
    }

    /** Amounts of several currencies: one, a list, or a map by currency code. */
    public static Balances balances(YamlNode node, Currency usual) {
        Balances sum = Balances.none();
        for (Money amount : list(node, usual)) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public static List<Money> list(YamlNode node, Currency usual) {
        List<Money> amounts = new ArrayList<>();
        if (node.isMap()) {
            for (YamlMap.Entry entry : node.map().entries()) {
                amounts.add(money(entry.value(), currency(entry.value(), entry.name())));
            }
            return amounts;
        }
        for (YamlNode one : node.list()) {
            if (one.isMap()) {
                amounts.addAll(list(one, usual));
            } else {
                amounts.add(money(one, usual));
            }
        }
        return amounts;
    }

    public static Currency currency(YamlNode node, String code) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw node.error("'" + code + "' is no ISO 4217 currency code, such as COP, USD or EUR");
        }
    }

    /** A plain number. */
    public static BigDecimal number(YamlNode node, String text) {
        String bare = text.replace("$", "").replace("€", "").strip();
        BigDecimal factor = BigDecimal.ONE;
        Matcher times = TIMES.matcher(bare);
        if (times.find()) {
            factor = FACTORS.getOrDefault(times.group(1).toLowerCase(Locale.ROOT), BigDecimal.ONE);
            bare = bare.substring(0, times.start());
        }
        String digits = bare.replaceAll("[\\s_'’\u00a0]", "");
        try {
            return new BigDecimal(plain(digits)).multiply(factor);
        } catch (NumberFormatException e) {
            throw node.error(
                    "'" + text.strip() + "' is no number; write it as in 1250000, 1.250.000,50 or 1,250,000.50");
        }
    }

    /** Digits with a decimal point only. */
    private static String plain(String digits) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            char decimal = point > comma ? '.' : ',';
            char thousands = point > comma ? ',' : '.';
            return digits.replace(String.valueOf(thousands), "").replace(decimal, '.');
        }
        int mark = Math.max(point, comma);
        if (mark < 0) {
            return digits;
        }
        char sign = digits.charAt(mark);
        boolean several = digits.indexOf(sign) != mark;
        String whole = digits.substring(0, mark).replace("-", "");
        boolean thousands = digits.length() - mark - 1 == 3 && !"0".equals(whole) && !whole.isEmpty();
        return several || thousands ? digits.replace(String.valueOf(sign), "") : digits.replace(',', '.');
    }
}
