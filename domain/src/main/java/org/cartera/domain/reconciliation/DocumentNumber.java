package org.cartera.domain.reconciliation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.reconciliation.PayerWords.Meaning;

/**
 * The forms in which people write one number of a document, so that {@code FV-2026-000123}, {@code fv 2026 123} and
 * {@code FV2026000123} meet.
 */
final class DocumentNumber {
    /** A run of fewer digits is a page, a day or a quantity as often as a document. */
    static final int FEWEST_DIGITS = 4;

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
            return of(number, DocumentNumber.called(number));
        }

        static Read of(String number, Meaning called) {
            List<String> runs = runs(number);
            return new Read(
                    Set.copyOf(DocumentNumber.forms(runs)),
                    Set.copyOf(DocumentNumber.digits(runs)),
                    DocumentNumber.prefix(runs),
                    called);
        }
    }

    /** What its letters say that it is: {@code PO-4711} is an order. */
    static Meaning called(String number) {
        Meaning meaning = PayerWords.meaning(prefix(number));
        return meaning.announces() ? meaning : Meaning.DOCUMENT;
    }

    /** As it is written, and with the leading zeros of each run of digits left out; only forms that hold a digit. */
    static Set<String> forms(String number) {
        return forms(runs(number));
    }

    private static Set<String> forms(List<String> runs) {
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
        return digits(runs(number));
    }

    private static Set<String> digits(List<String> all) {
        List<String> runs = all.stream().filter(DocumentNumber::isDigits).toList();
        Set<String> digits = new TreeSet<>();
        if (!runs.isEmpty()) {
            digits.add(withoutZeros(runs.get(runs.size() - 1)));
            digits.add(withoutZeros(String.join("", runs)));
        }
        digits.removeIf(one -> one.length() < FEWEST_DIGITS);
        return digits;
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
                : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
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
