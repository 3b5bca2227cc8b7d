package org.cartera.domain.reconciliation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which people write one number of a document, so that {@code FV-2026-000123}, {@code fv 2026 123} and
 * {@code FV2026000123} meet.
 */
final class DocumentNumber {
    /** A run of fewer digits is a page, a day or a quantity as often as a document. */
    static final int FEWEST_DIGITS = 4;

    private static final Pattern RUN = Pattern.compile("[A-Z]+|[0-9]+");

    private DocumentNumber() {}

    /** As it is written, and with the leading zeros of each run of digits left out; only forms that hold a digit. */
    static Set<String> forms(String number) {
        List<String> runs = runs(number);
        Set<String> forms = new TreeSet<>();
        if (runs.stream().anyMatch(DocumentNumber::isDigits)) {
            forms.add(withoutZeros(String.join("", runs)));
            forms.add(String.join(
                    "", runs.stream().map(DocumentNumber::withoutZeros).toList()));
        }
        forms.removeIf(form -> form.length() < 3);
        return forms;
    }

    /** Its digits alone, where they are enough to mean something: the last run, and all runs together. */
    static Set<String> digits(String number) {
        List<String> runs =
                runs(number).stream().filter(DocumentNumber::isDigits).toList();
        Set<String> digits = new TreeSet<>();
        if (!runs.isEmpty()) {
            digits.add(withoutZeros(runs.get(runs.size() - 1)));
            digits.add(withoutZeros(String.join("", runs)));
        }
        digits.removeIf(one -> one.length() < FEWEST_DIGITS);
        return digits;
    }

    /** Letters and digits in turns, upper case, accents off; everything else separates. */
    static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher matcher = RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }

    static boolean isDigits(String run) {
        return Character.isDigit(run.charAt(0)) && run.chars().allMatch(Character::isDigit);
    }

    private static String withoutZeros(String run) {
        String without = run.replaceFirst("^0+(?=[0-9])", "");
        return without.isEmpty() ? run : without;
    }
}
