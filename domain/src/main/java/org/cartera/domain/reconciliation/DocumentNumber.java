package org.cartera.domain.reconciliation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartera.domain.reconciliation.PayerWords.Meaning;

/**
 * The forms in which people write one number of a document, so that {@code FV-2026-000123}, {@code fv 2026 123} and
 * {@code FV2026000123} meet.
 */
final class DocumentNumber {
    /** A run of fewer digits is a page, a day or a quantity as often as a document. */
    static final int FEWEST_DIGITS = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private DocumentNumber() {}

    /**
     * A number with every way in which it can be read.
     *
     * @param forms with its letters
     * @param digits alone
     * @param prefix the letters that it begins with; may be empty
     * @param called an invoice or an order where we know that it is one, else just a document
     */
    record Read(Set<String> forms, Set<String> digits, String prefix, Meaning called) {
        static Read of(String number) {
            List<String> runs = runs(number);
            return of(runs, DocumentNumber.called(runs));
        }

        static Read of(String number, Meaning called) {
            return of(runs(number), called);
        }

        private static Read of(List<String> runs, Meaning called) {
            return new Read(
                    DocumentNumber.forms(runs), DocumentNumber.digits(runs), DocumentNumber.prefix(runs), called);
        }
    }

    /** What its letters say that it is: {@code PO-4711} is an order. */
    private static Meaning called(List<String> runs) {
        Meaning meaning = PayerWords.meaning(prefix(runs));
        return meaning.announces() ? meaning : Meaning.DOCUMENT;
    }

    /** As it is written, and with the leading zeros of each run of digits left out; only forms that hold a digit. */
    static Set<String> forms(String number) {
        return forms(runs(number));
    }

    private static Set<String> forms(List<String> runs) {
        boolean numbered = false;
        StringBuilder plain = new StringBuilder();
        StringBuilder shortened = new StringBuilder();
        for (String run : runs) {
            numbered |= isDigits(run);
            plain.append(run);
            shortened.append(withoutZeros(run));
        }
        return numbered ? atLeast(3, withoutZeros(plain.toString()), shortened.toString()) : Set.of();
    }

    /** Its digits alone, where they are enough to mean something: the last run, and all runs together. */
    static Set<String> digits(String number) {
        return digits(runs(number));
    }

    private static Set<String> digits(List<String> runs) {
        String last = "";
        StringBuilder all = new StringBuilder();
        for (String run : runs) {
            if (isDigits(run)) {
                last = run;
                all.append(run);
            }
        }
        return atLeast(FEWEST_DIGITS, withoutZeros(last), withoutZeros(all.toString()));
    }

    /** Those of two that have so many characters. */
    private static Set<String> atLeast(int fewest, String one, String other) {
        boolean two = other.length() >= fewest && !other.equals(one);
        if (one.length() < fewest) {
            return two ? Set.of(other) : Set.of();
        }
        return two ? Set.of(one, other) : Set.of(one);
    }

    /** Bare digits that are a year of this century or the last. */
    static boolean isYear(String run) {
        return run.length() == 4 && (run.startsWith("19") || run.startsWith("20")) && isDigits(run);
    }

    /** The letters that it begins with; empty where it begins with digits. */
    static String prefix(String number) {
        return prefix(runs(number));
    }

    private static String prefix(List<String> runs) {
        return runs.isEmpty() || isDigits(runs.get(0)) ? "" : runs.get(0);
    }

    /** Letters and digits in turns, upper case, accents off; everything else separates. */
    static List<String> runs(String text) {
        String plain = plain(text);
        List<String> runs = new ArrayList<>(4);
        int from = 0;
        for (int i = 1; i <= plain.length(); i++) {
            if (i == plain.length() || kind(plain.charAt(i)) != kind(plain.charAt(from))) {
                if (kind(plain.charAt(from)) != ' ') {
                    runs.add(plain.substring(from, i));
                }
                from = i;
            }
        }
        return runs;
    }

    static boolean isDigits(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (kind(run.charAt(i)) != '0') {
                return false;
            }
        }
        return !run.isEmpty();
    }

    private static char kind(char one) {
        return one >= 'A' && one <= 'Z' ? 'A' : one >= '0' && one <= '9' ? '0' : ' ';
    }

    private static String plain(String text) {
        String plain = isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toUpperCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    static String withoutZeros(String run) {
        int from = 0;
        while (from + 1 < run.length() && run.charAt(from) == '0' && kind(run.charAt(from + 1)) == '0') {
            from++;
        }
        return run.substring(from);
    }
}
