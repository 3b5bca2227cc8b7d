package org.cartera.scenarios.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Yes or no, whole numbers, shares, and one of a set of words. */
public final class Words {
    private static final Set<String> YES = Set.of("true", "yes", "y", "si", "on", "always", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "never", "none", "0");

    private Words() {}

    public static boolean yes(YamlNode node) {
        String plain = Spelling.plain(node.text());
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain)) {
            return false;
        }
        throw node.error("'" + node.text() + "' is neither yes nor no");
    }

    /** A whole number; words such as "days" after it are read over. */
    public static int whole(YamlNode node) {
        String text = node.text();
        String digits = text.replaceFirst("(?i)\\s*(calendar |business )?(days?|d[ií]as?( h[aá]biles)?|d)$", "")
                .replaceFirst("^\\+", "");
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw node.error("'" + text + "' is no whole number");
        }
    }

    /** A fraction of one: {@code 25 %} and {@code 0.25} are the same. */
    public static BigDecimal share(YamlNode node) {
        String text = node.text();
        if (text.endsWith("%")) {
            return Amounts.number(node, text.substring(0, text.length() - 1)).movePointLeft(2);
        }
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw node.error("'" + text + "' is no share; write 25 % or 0.25");
        }
    }

    /** One of the constants, whatever its case, blanks and hyphens. */
    public static <E extends Enum<E>> E one(YamlNode node, Class<E> type) {
        return one(node, node.text(), type);
    }

    public static <E extends Enum<E>> E one(YamlNode node, String word, Class<E> type) {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (Spelling.same(constant.name(), word)) {
                return constant;
            }
            known.add(spoken(constant));
        }
        throw node.error("'" + word + "' is not known here" + Spelling.hint(word, known));
    }

    /** The constant as a story writes it: lower case with blanks. */
    public static String spoken(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static boolean isOneOf(String word, String... words) {
        return Arrays.stream(words).anyMatch(other -> Spelling.same(word, other));
    }
}
