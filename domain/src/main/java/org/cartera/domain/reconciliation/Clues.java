package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Remittance;

/**
 * Numbers in a bank line that may be documents of ours.
 *
 * @param structured in fields made for references, and ISO 11649 references wherever they stand
 * @param written with their letters, in free text: {@code FV20655}
 * @param digits runs of at least four digits; they may be anything
 */
public record Clues(Set<String> structured, Set<String> written, Set<String> digits) {
    /** A payer who lists more than this writes no references but a story. */
    private static final int LONGEST_PREFIX = 6;

    public Clues {
        structured = Set.copyOf(structured);
        written = Set.copyOf(written);
        digits = Set.copyOf(digits);
    }

    public static Clues of(BankLine line) {
        return of(line.remittance(), line.endToEnd() == null ? "" : line.endToEnd());
    }

    static Clues of(Remittance remittance, String endToEnd) {
        Set<String> structured = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        Set<String> digits = new TreeSet<>();
        for (String reference : remittance.references()) {
            structured.addAll(DocumentNumber.forms(reference));
            structured.addAll(DocumentNumber.digits(reference));
            CreditorReference.read(reference).ifPresent(rf -> structured.addAll(DocumentNumber.forms(rf.number())));
        }
        remittance.documents().forEach(document -> structured.addAll(DocumentNumber.forms(document.number())));
        for (String text : List.of(remittance.text(), endToEnd)) {
            read(text, structured, written, digits);
        }
        return new Clues(structured, written, digits);
    }

    /** Every number that a document may be looked up by. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(structured);
        all.addAll(written);
        all.addAll(digits);
        return all;
    }

    private static void read(String text, Set<String> structured, Set<String> written, Set<String> digits) {
        String[] words = text.split("[\\s,;:()|]+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            CreditorReference.read(grouped(words, i)).ifPresent(rf -> {
                structured.add(rf.text());
                structured.addAll(DocumentNumber.forms(rf.number()));
            });
            written.addAll(DocumentNumber.forms(word));
            for (String part : word.split("/")) {
                written.addAll(DocumentNumber.forms(part));
            }
            if (isPrefix(word)) {
                numbersAfter(words, i).forEach(number -> written.addAll(DocumentNumber.forms(number)));
            }
            DocumentNumber.runs(word).stream()
                    .filter(DocumentNumber::isDigits)
                    .forEach(run -> digits.addAll(DocumentNumber.digits(run)));
            digits.addAll(DocumentNumber.digits(word));
        }
    }

    /** {@code FV 2026 000123}: letters, then one or two words that begin with digits; {@code FV 20655/20656} is two numbers. */
    private static List<String> numbersAfter(String[] words, int prefix) {
        List<String> next = Arrays.stream(words, prefix + 1, words.length)
                .filter(word -> !DocumentNumber.runs(word).isEmpty())
                .limit(2)
                .toList();
        List<String> numbers = new ArrayList<>();
        if (!next.isEmpty()) {
            for (String part : next.get(0).split("/")) {
                numbers.add(words[prefix] + "-" + part);
            }
        }
        if (next.size() == 2 && Character.isDigit(next.get(1).charAt(0))) {
            numbers.add(words[prefix] + "-" + next.get(0) + "-" + next.get(1));
        }
        return numbers;
    }

    /** A reference in groups of four begins here: {@code RF18 5390 0754 7034}. */
    private static String grouped(String[] words, int from) {
        if (!words[from].toUpperCase(Locale.ROOT).startsWith("RF") || words[from].length() > 4) {
            return words[from];
        }
        StringBuilder all = new StringBuilder(words[from]);
        for (int i = from + 1; i < words.length && words[i].matches("[A-Za-z0-9]{1,4}"); i++) {
            all.append(words[i]);
            if (words[i].length() < 4) {
                break;
            }
        }
        return all.toString();
    }

    private static boolean isPrefix(String word) {
        List<String> runs = DocumentNumber.runs(word);
        return runs.size() == 1
                && !DocumentNumber.isDigits(runs.get(0))
                && runs.get(0).length() <= LONGEST_PREFIX;
    }
}
