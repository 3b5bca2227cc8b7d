package org.cartera.web.words;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.Suggestion;

/**
 * Grounds and rejections as sentences with their numbers.
 *
 * <p>The sentence of a rule stands under {@code ground.<rule>}; where the threshold is unknown, under
 * {@code ground.<rule>.unknown} if there is one. {0} is the subject, {1} the observed value, {2} the threshold; for days,
 * {3} tells the observed ones and {4} the threshold relative to the due date. A rule without a sentence shows its numbers
 * rather than nothing.
 */
public final class Sentences {
    private static final int TOLD_ONE_BY_ONE = 2;
    /** How many documents a sentence names before it counts the others. */
    private static final int NAMED = 4;

    private static final Pattern DOCUMENT = Pattern.compile(".+/\\d+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");

    private final Words words;

    public Sentences(Words words) {
        this.words = words;
    }

    /**
     * One sentence a ground. Where more than two grounds apply the same rule to several documents, the first of them is told
     * in full and the others follow in one sentence by name, so that a long list still reads as a reason.
     */
    public List<String> of(List<Ground> grounds) {
        return together(grounds, this::of);
    }

    /**
     * Grounds as they are told one by one and all together.
     *
     * @param each a sentence a ground, in their order
     * @param together as {@link #of(List)} tells them, in one line
     */
    public record Told(List<String> each, String together) {}

    /** Both ways at once: each ground is put into words a single time. */
    public Told told(List<Ground> grounds) {
        Map<Ground, String> sentences = new IdentityHashMap<>();
        grounds.forEach(ground -> sentences.put(ground, of(ground)));
        return new Told(
                grounds.stream().map(sentences::get).toList(), String.join(" ", together(grounds, sentences::get)));
    }

    private List<String> together(List<Ground> grounds, Function<Ground, String> sentence) {
        if (grounds.size() <= TOLD_ONE_BY_ONE) {
            return grounds.stream().map(sentence).toList();
        }
        Map<String, List<Ground>> byRule =
                grounds.stream().collect(Collectors.groupingBy(Ground::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.values().stream()
                .flatMap(alike -> ofOneRule(alike, sentence))
                .toList();
    }

    private Stream<String> ofOneRule(List<Ground> grounds, Function<Ground, String> sentence) {
        boolean documents = grounds.stream().allMatch(ground -> isDocument(ground.subject()));
        if (grounds.size() <= TOLD_ONE_BY_ONE || !documents) {
            return grounds.stream().map(sentence);
        }
        List<String> others = grounds.stream().skip(1).map(this::subject).toList();
        String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        int rest = others.size() - NAMED;
        return Stream.of(
                sentence.apply(grounds.get(0)),
                words.text(
                        "ground.alike",
                        words.count(others.size()),
                        rest > 0 ? words.text("ground.alike.rest", named, words.count(rest)) : named));
    }

    public String of(Ground ground) {
        String key = "ground." + ground.rule();
        if (ground.threshold() instanceof Measure.Unknown && words.has(key + ".unknown")) {
            key += ".unknown";
        }
        if (!words.has(key)) {
            return words.text(
                    "ground.other", ground.rule(), subject(ground), of(ground.observed()), of(ground.threshold()));
        }
        String subject = subject(ground);
        String sentence = words.text(
                key,
                subject,
                of(ground.observed()),
                of(ground.threshold()),
                fromDue(ground.observed()),
                stageDay(ground.threshold()));
        // the number of a document is written as the ERP writes it
        return isDocument(ground.subject()) && sentence.startsWith(subject) ? sentence : capital(sentence);
    }

    /** Why less was paid than was owed; empty where nothing is missing. */
    public String less(Suggestion way) {
        Deduction less = way.deduction();
        return less == null
                ? ""
                : words.text(
                        "bank.less",
                        words.money(less.amount()),
                        words.text("bank.why." + less.reason().name()),
                        less.name());
    }

    /** Where something stands in a file, in the reader's language: {@code line 12}, {@code entry 3, transfer 2}. */
    public String place(String place) {
        StringBuilder told = new StringBuilder();
        for (String word : place.split("(?<=[ ,])|(?=[ ,])")) {
            told.append(words.has("place." + word) ? words.text("place." + word) : word);
        }
        return told.toString();
    }

    /** An instalment as people name it: the invoice alone where it is the first. */
    public static String item(String instalment) {
        InstalmentId id = InstalmentId.parse(instalment);
        return id.number() == 1 ? id.invoice().value() : instalment;
    }

    private String subject(Ground ground) {
        String subject = ground.subject();
        if (isDocument(subject)) {
            return item(subject);
        }
        return Stream.of("wait.", "department.", "channel.")
                .map(prefix -> prefix + subject)
                .filter(words::has)
                .findFirst()
                .map(key -> words.text(key))
                .orElseGet(() -> words.named("stage", subject));
    }

    private static boolean isDocument(String subject) {
        return DOCUMENT.matcher(subject).matches();
    }

    private String of(Measure measure) {
        if (measure instanceof Measure.Days days) {
            return words.days(days.days());
        } else if (measure instanceof Measure.Amount amount) {
            return words.money(amount.money());
        } else if (measure instanceof Measure.Share share) {
            return words.percent(share.share());
        } else if (measure instanceof Measure.Date date) {
            return words.date(date.date());
        } else if (measure instanceof Measure.Count count) {
            return words.count(count.count());
        } else if (measure instanceof Measure.Text text) {
            return text(text.text());
        }
        return words.text("unknown");
    }

    /** A code as people name it, or a local moment such as {@code 2026-03-16 19:05}; anything else stands as it is. */
    private String text(String text) {
        if (MOMENT.matcher(text).matches()) {
            return words.date(LocalDate.parse(text.substring(0, 10))) + " " + text.substring(11);
        }
        return Stream.of("status.", "channel.", "customerKind.", "reaction.")
                .map(prefix -> prefix + text)
                .filter(words::has)
                .findFirst()
                .map(key -> words.text(key))
                .orElseGet(() -> words.named("stage", text));
    }

    /** "fell due 66 days ago", "is due today", "is due in 3 days". */
    private String fromDue(Measure measure) {
        if (!(measure instanceof Measure.Days days)) {
            return "";
        }
        String when = days.days() > 0 ? "past" : days.days() == 0 ? "today" : "ahead";
        return words.text("due." + when, words.days(days.days()));
    }

    /** "10 days before the due date", "on the due date", "15 days after the due date". */
    private String stageDay(Measure measure) {
        if (!(measure instanceof Measure.Days days)) {
            return "";
        }
        String when = days.days() > 0 ? "after" : days.days() == 0 ? "on" : "before";
        return words.text("stageday." + when, words.days(days.days()));
    }

    /** Why a row was rejected. */
    public String of(Rejected rejected) {
        List<String> values =
                new ArrayList<>(rejected.values().stream().map(this::value).toList());
        while (values.size() < 3) {
            values.add(words.text("unknown"));
        }
        return words.text("rejected." + rejected.reason(), values.toArray());
    }

    /** What somebody can do about it. */
    public String remedy(Rejected rejected) {
        return words.text("remedy." + rejected.reason());
    }

    /** Amounts and dates come in canonical text; anything else stands as it is. */
    private String value(String canonical) {
        try {
            return words.date(LocalDate.parse(canonical));
        } catch (DateTimeException notADate) {
            return amount(canonical);
        }
    }

    private String amount(String canonical) {
        String[] parts = canonical.split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("[A-Z]{3}") || !parts[1].matches("-?\\d+(\\.\\d+)?")) {
            return canonical;
        }
        try {
            return words.money(Money.of(Currency.getInstance(parts[0]), new BigDecimal(parts[1])));
        } catch (IllegalArgumentException | ArithmeticException notMoney) {
            return canonical;
        }
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
