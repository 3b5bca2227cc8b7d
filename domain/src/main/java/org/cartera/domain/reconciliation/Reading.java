package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.PayerWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads what a payer writes, word by word, into clues. */
final class Reading {
    private static final Pattern WORD = Pattern.compile("[^\\s,;:()|#&+]+|[,;&+]");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](\\d{2}|(19|20)\\d{2})|(19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}");
    /** Bare digits that are a year, or a day written without anything between. */
    private static final Pattern DAY = Pattern.compile("(19|20)\\d{2}"
            + "|(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
            + "|(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)?\\d{2}");

    private static final Pattern PART = Pattern.compile("[/-]");

    private static final int LONGEST_PREFIX = 6;
    private static final int LONGEST_RANGE = 30;

    private final Set<String> structured = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> invoices = new TreeSet<>();
    private final Set<String> orders = new TreeSet<>();
    private final Set<String> announced = new TreeSet<>();
    private final Set<String> digits = new TreeSet<>();
    private final List<Set<String>> mentions = new ArrayList<>();
    private int instalment;
    private boolean advance;
    private @Nullable Reason told;

    /** The number of the list that is being read: its letters and its digits; empty digits where none is. */
    private String prefix = "";

    private String last = "";

    /** What the payer calls the bare digits of the list. */
    private Meaning listing = Meaning.NONE;

    Clues clues() {
        return new Clues(structured, written, invoices, orders, announced, digits, mentions, instalment, advance, told);
    }

    void structured(String reference) {
        structured.addAll(DocumentNumber.forms(reference));
        structured.addAll(DocumentNumber.digits(reference));
        Set<String> mention = new TreeSet<>(DocumentNumber.forms(reference));
        mention.addAll(DocumentNumber.digits(reference));
        mentions.add(mention);
    }

    void text(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Meaning before = Meaning.NONE;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            creditorReference(words, i);
            List<String> runs = DocumentNumber.runs(word);
            Meaning own = runs.isEmpty() ? Meaning.NONE : PayerWords.meaning(runs.get(0));
            boolean bare = runs.stream().allMatch(DocumentNumber::isDigits);
            if (runs.isEmpty() || DATE.matcher(word).matches()) {
                continue;
            }
            if (bare) {
                number(words, i, runs, before);
                before = before.announces() ? before : Meaning.NONE;
                continue;
            }
            if (runs.stream().noneMatch(DocumentNumber::isDigits)) {
                say(own);
                if (own != Meaning.FILLER && own != Meaning.AND && own != Meaning.THROUGH) {
                    before = own;
                    last = "";
                }
                if (runs.size() == 1
                        && own.mayBePrefix(!last.isEmpty())
                        && runs.get(0).length() <= LONGEST_PREFIX) {
                    after(words, i, own);
                }
                continue;
            }
            if (own == Meaning.STRANGE || own == Meaning.INSTALMENT) {
                number(words, i, runs.subList(1, runs.size()), own);
                continue;
            }
            lettered(words, i, runs, own);
            before = own.announces() ? own : Meaning.DOCUMENT;
        }
    }

    private void say(Meaning meaning) {
        switch (meaning) {
            case ADVANCE -> advance = true;
            case DAMAGE -> told = Reason.DAMAGE;
            case PRICE -> told = Reason.PRICE;
            case WITHHOLDING -> told = Reason.WITHHOLDING;
            case DISCOUNT -> told = Reason.EARLY_PAYMENT_DISCOUNT;
            default -> {}
        }
    }

    /** {@code FV20655}, {@code FV-2026-000123}, {@code FV20655-20656}, {@code FACT20655}, {@code FV20 655}. */
    private void lettered(List<String> words, int i, List<String> runs, Meaning own) {
        String word = words.get(i);
        Set<String> mention = new TreeSet<>(DocumentNumber.forms(word));
        for (String part : word.split("/")) {
            mention.addAll(DocumentNumber.forms(part));
        }
        String next = i + 1 < words.size() ? words.get(i + 1) : "";
        if (DocumentNumber.isDigits(next) && DocumentNumber.isDigits(runs.get(runs.size() - 1))) {
            mention.addAll(DocumentNumber.forms(word + "-" + next));
        }
        int at = DocumentNumber.isDigits(runs.get(0)) ? 1 : 0;
        if (runs.size() > at + 1 && DocumentNumber.isDigits(runs.get(at + 1))) {
            prefix = runs.get(at);
            last = runs.get(at + 1);
            if (own.announces()) {
                Set<String> numbers = called(word, runs.subList(at + 1, runs.size()));
                announce(own, numbers);
                mention.addAll(numbers);
            }
            for (int j = at + 2; j < runs.size() && DocumentNumber.isDigits(runs.get(j)); j++) {
                if (runs.get(j).length() == last.length()) {
                    mention.addAll(DocumentNumber.forms(prefix + last));
                    through(last, runs.get(j));
                    listed(runs.get(j));
                } else if (word.contains(runs.get(j - 1) + "/" + runs.get(j))) {
                    mention.addAll(DocumentNumber.forms(prefix + last));
                    shortened(runs.get(j));
                }
            }
            compound(runs, at);
        }
        mention(mention);
        bare(runs);
    }

    /** The digits that are called a document. {@code 2026-000123} is one number: what stands after the year alone is that of another series. */
    private static Set<String> called(String word, List<String> runs) {
        return isOfAYear(runs) ? DocumentNumber.digits(String.join("", runs)) : DocumentNumber.digits(word);
    }

    private static boolean isOfAYear(List<String> runs) {
        return runs.size() == 2 && DocumentNumber.isYear(runs.get(0)) && DocumentNumber.isDigits(runs.get(1));
    }

    /** {@code FV-2026-000123} goes on with 000124, not with 2027. */
    private void compound(List<String> runs, int at) {
        int end = at + 1;
        while (end + 1 < runs.size()
                && DocumentNumber.isDigits(runs.get(end + 1))
                && runs.get(end + 1).length() != runs.get(end).length()) {
            end++;
        }
        if (end > at + 1 && end == runs.size() - 1) {
            prefix = String.join("-", runs.subList(at, end)) + "-";
            last = runs.get(end);
        }
    }

    /** Bare digits: the next of a list, announced by a word before, or anything. */
    private void number(List<String> words, int i, List<String> runs, Meaning before) {
        if (before == Meaning.STRANGE || runs.isEmpty()) {
            last = "";
            return;
        }
        if (before == Meaning.INSTALMENT) {
            instalment = instalment == 0 && runs.get(0).length() <= 2 ? Integer.parseInt(runs.get(0)) : instalment;
            return;
        }
        String word = words.get(i);
        String between = i > 0 ? words.get(i - 1) : "";
        if (!last.isEmpty() && runs.size() == 1) {
            if (runs.get(0).length() == last.length()) {
                if (PayerWords.meaning(between) == Meaning.THROUGH || between.equals("-")) {
                    through(last, runs.get(0));
                }
                listed(runs.get(0));
            } else if (between.length() == 1 && ",;&+".contains(between)
                    || PayerWords.meaning(between) == Meaning.AND) {
                shortened(runs.get(0));
            }
        }
        if (before.announces()) {
            Set<String> numbers = new TreeSet<>(called(word, runs));
            if (!isOfAYear(runs)) {
                for (String part : PART.split(word)) {
                    numbers.addAll(DocumentNumber.digits(part));
                }
            }
            if (last.isEmpty() && !numbers.isEmpty()) {
                prefix = "";
                last = runs.get(0);
                listing = before;
                mentions.add(numbers);
            }
            announce(before, numbers);
        }
        if (!DAY.matcher(String.join("", runs)).matches()) {
            if (last.isEmpty() && runs.size() == 1 && runs.get(0).length() > DocumentNumber.FEWEST_DIGITS) {
                prefix = "";
                last = runs.get(0);
                listing = Meaning.NONE;
            }
            wrote(word);
            for (String part : word.split("/")) {
                wrote(part);
            }
        }
        bare(runs);
    }

    /** Digits in several runs are one number: which zeros in the middle of it may be left out, nobody knows. */
    private void wrote(String bare) {
        List<String> runs = DocumentNumber.runs(bare);
        written.addAll(DocumentNumber.forms(String.join("", runs)));
    }

    private void announce(Meaning what, Set<String> numbers) {
        announced.addAll(numbers);
        if (what == Meaning.INVOICE) {
            invoices.addAll(numbers);
        } else if (what == Meaning.ORDER) {
            orders.addAll(numbers);
        }
    }

    private void bare(List<String> runs) {
        runs.stream()
                .filter(run -> DocumentNumber.isDigits(run) && !DocumentNumber.isYear(run))
                .forEach(run -> digits.addAll(DocumentNumber.digits(run)));
        digits.addAll(DocumentNumber.digits(String.join("-", runs)));
        digits.removeIf(DocumentNumber::isYear);
    }

    private void mention(Set<String> mention) {
        written.addAll(mention);
        mentions.add(mention);
    }

    /** {@code FV20655 y 20656}: the second has the letters of the first. */
    private void listed(String number) {
        Set<String> forms = new TreeSet<>(DocumentNumber.forms(prefix + number));
        if (prefix.isEmpty() && listing.announces()) {
            announce(listing, DocumentNumber.digits(number));
        } else {
            written.addAll(forms);
        }
        forms.addAll(DocumentNumber.digits(number));
        digits.addAll(DocumentNumber.digits(number));
        mentions.add(forms);
        last = number;
    }

    /** {@code FV20655, 56 y 57}: the last digits stand for the number that goes on from there. */
    private void shortened(String ending) {
        if (ending.length() >= last.length()) {
            return;
        }
        String number = last.substring(0, last.length() - ending.length()) + ending;
        if (number.compareTo(last) > 0) {
            listed(number);
        }
    }

    /** {@code FV20655-20658}: perhaps all of them; what lies between is not named for sure. */
    private void through(String from, String to) {
        if (from.length() > 9 || to.length() > 9) {
            return;
        }
        int first = Integer.parseInt(from);
        int end = Integer.parseInt(to);
        for (int number = first + 1; number < end && end - first <= LONGEST_RANGE; number++) {
            digits.addAll(DocumentNumber.digits(String.valueOf(number)));
        }
    }

    /** {@code FV 2026 000123}: letters, then one or two words that begin with digits; {@code FV 20655/20656} is two numbers. */
    private void after(List<String> words, int at, Meaning own) {
        List<String> next = new ArrayList<>();
        for (int i = at + 1; i < words.size() && next.size() < 2; i++) {
            List<String> runs = DocumentNumber.runs(words.get(i));
            if (!runs.isEmpty() && !DocumentNumber.isDigits(runs.get(0))) {
                break;
            }
            if (!runs.isEmpty() && !DATE.matcher(words.get(i)).matches()) {
                next.add(words.get(i));
            }
        }
        if (next.isEmpty()) {
            return;
        }
        String letters = DocumentNumber.runs(words.get(at)).get(0);
        Set<String> mention = new TreeSet<>(DocumentNumber.forms(letters + "-" + next.get(0)));
        for (String part : next.get(0).split("/")) {
            mention.addAll(DocumentNumber.forms(letters + "-" + part));
        }
        if (next.size() == 2) {
            mention.addAll(DocumentNumber.forms(letters + "-" + next.get(0) + "-" + next.get(1)));
        }
        mention(mention);
        if (!own.announces() && own != Meaning.FILLER) {
            List<String> runs = DocumentNumber.runs(next.get(0));
            prefix = letters;
            last = runs.get(runs.size() - 1);
        }
    }

    private void creditorReference(List<String> words, int i) {
        CreditorReference.read(grouped(words, i)).ifPresent(rf -> {
            structured.add(rf.text());
            structured.addAll(DocumentNumber.forms(rf.number()));
        });
    }

    /** A reference in groups of four begins here: {@code RF18 5390 0754 7034}. */
    private static String grouped(List<String> words, int from) {
        if (!words.get(from).regionMatches(true, 0, "RF", 0, 2)) {
            return "";
        }
        if (words.get(from).length() > 4) {
            return words.get(from);
        }
        StringBuilder all = new StringBuilder(words.get(from));
        for (int i = from + 1; i < words.size() && words.get(i).matches("[A-Za-z0-9]{1,4}"); i++) {
            all.append(words.get(i));
            if (words.get(i).length() < 4) {
                break;
            }
        }
        return all.toString();
    }
}
