package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Step;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.WaitReason;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What each instalment is expected to do: take a stage, wait for a reason, or be no longer open. */
final class StepExpectations {
    private static final List<String> TAKES = List.of(
            "sends",
            "send",
            "sent",
            "takes",
            "gets",
            "assigns",
            "assigned",
            "call",
            "calls",
            "task",
            "refers",
            "referred");
    private static final List<String> CLOSED = List.of("closed", "paid", "settled", "not open");

    private final Cast cast;
    private final Strategies strategies;

    StepExpectations(Cast cast, Strategies strategies) {
        this.cast = cast;
        this.strategies = strategies;
    }

    List<Expectation> read(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        if (!node.isMap()) {
            for (YamlNode one : node.list()) {
                if (one.isMap()) {
                    all.addAll(read(one, customer));
                } else {
                    throw one.error(
                            "write the instalment and what it does, as in 'FV1: reminder-before' or 'FV1: waits grace'");
                }
            }
            return all;
        }
        for (YamlMap.Entry entry : node.map().entries()) {
            all.add(expectation(entry, customer));
        }
        return all;
    }

    private Expectation expectation(YamlMap.Entry entry, CustomerId customer) {
        Wanted wanted = entry.value().isMap()
                ? fromMap(entry.value())
                : fromText(entry.value(), entry.value().text());
        Said said = new Said(entry.value(), customer);
        return (view, differences) -> {
            List<Step> steps = view.decision(customer).steps().stream()
                    .filter(step -> names(entry.name(), step))
                    .toList();
            if (steps.isEmpty()) {
                if (!wanted.closed()) {
                    if (view.world().erp().rejected().stream()
                            .noneMatch(row -> row.key().equals(entry.name()))) {
                        cast.known(view.world(), entry.value(), entry.name());
                    }
                    said.differs(differences, view, entry.name(), wanted.words(), "no open item");
                }
                return;
            }
            for (Step step : steps) {
                wanted.check(step, said, view, differences);
            }
        };
    }

    private static boolean names(String word, Step step) {
        String text = word.strip().replace('#', '/');
        return step.item().toString().equals(text)
                || step.item().invoice().value().equals(text);
    }

    private Wanted fromMap(YamlNode node) {
        YamlMap map = node.map();
        Wanted base = map.find("waits", "wait", "reason")
                .map(one -> fromText(one, "waits " + one.text()))
                .or(() -> map.find("stage", "takes", "sends").map(one -> fromText(one, one.text())))
                .orElseThrow(() -> node.error("needs the key 'stage' or 'waits'"));
        Wanted wanted = new Wanted(
                base.words(),
                base.closed(),
                base.kind(),
                base.stage(),
                base.patience(),
                map.find("late").map(Words::yes).or(base::late),
                map.find("amount", "asks").map(one -> Amounts.money(one, cast.currency())),
                map.find("until").map(Dates::date),
                map.find("reopening", "reopenings").map(Words::whole));
        map.noMore();
        return wanted;
    }

    private Wanted fromText(YamlNode node, String text) {
        String words = text.strip();
        String first = words.split("[\\s:]+", 2)[0].toLowerCase(Locale.ROOT);
        String rest = words.substring(first.length()).replaceFirst("^[\\s:]+", "");
        if (first.equals("waits") || first.equals("wait") || first.equals("waiting")) {
            return new Wanted(words, false, Optional.empty(), Optional.empty(), wait(node, rest));
        }
        if (CLOSED.stream().anyMatch(word -> Spelling.same(word, words))) {
            return new Wanted(words, true, Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean late =
                rest.matches("(?i)(.*\\s)?\\(?(,\\s*)?(marked )?late\\)?") || words.matches("(?i).+[\\s,(]late\\)?");
        String bare = words.replaceFirst("(?i)[\\s,]*\\(?(marked )?late\\)?$", "");
        String stageWords = TAKES.contains(first) && !isStage(bare)
                ? bare.substring(first.length()).replaceFirst("^[\\s:]+", "")
                : bare;
        Stage stage = stage(node, stageWords);
        Optional<Class<? extends Step.Taken>> kind = isStage(bare) ? Optional.empty() : kind(first);
        return new Wanted(words, false, kind, Optional.of(stage), Optional.empty())
                .late(late ? Optional.of(true) : Optional.empty());
    }

    private boolean isStage(String word) {
        return strategies.stages().stream()
                .anyMatch(stage -> Spelling.same(stage.id().value(), word));
    }

    private static Optional<Class<? extends Step.Taken>> kind(String verb) {
        return switch (verb) {
            case "sends", "send", "sent" -> Optional.of(Step.Send.class);
            case "assigns", "assigned", "call", "calls", "task" -> Optional.of(Step.Assign.class);
            case "refers", "referred" -> Optional.of(Step.Refer.class);
            default -> Optional.empty();
        };
    }

    private Stage stage(YamlNode node, String word) {
        List<String> known =
                strategies.stages().stream().map(one -> one.id().value()).toList();
        return strategies.stages().stream()
                .filter(one -> Spelling.same(one.id().value(), word))
                .findFirst()
                .orElseThrow(() ->
                        node.error("'" + word + "' is neither a stage of the strategy nor 'waits ...' nor 'closed'"
                                + Spelling.hint(word, known)));
    }

    private static Optional<WaitReason> wait(YamlNode node, String words) {
        String bare =
                words.replaceFirst("(?i)^(for|because( of)?|on|in|:)\\s+", "").strip();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Spelling.plain(bare)) {
                    case "interval", "theinterval" -> WaitReason.MINIMUM_INTERVAL;
                    case "minimum", "amount", "theminimum" -> WaitReason.MINIMUM_AMOUNT;
                    case "tolerance", "smallamount", "small" -> WaitReason.SMALL_BALANCE;
                    case "dispute" -> WaitReason.DISPUTED;
                    case "pause" -> WaitReason.PAUSED;
                    case "promise" -> WaitReason.PROMISED;
                    case "plan", "paymentplan" -> WaitReason.PLANNED;
                    case "covered", "coveredbycash", "coveredbyunappliedcash", "coveredbycredit" ->
                        WaitReason.COVERED_BY_CREDITS;
                    case "pending", "previous" -> WaitReason.PREVIOUS_PENDING;
                    case "match", "bank", "bankline", "pendingmatch" -> WaitReason.MATCH_PENDING;
                    case "undelivered" -> WaitReason.PREVIOUS_UNDELIVERED;
                    case "next", "stage", "nextstage" -> WaitReason.NEXT_STAGE;
                    case "reaction", "areaction" -> WaitReason.REACTION;
                    case "last", "end" -> WaitReason.LAST_STAGE;
                    case "legal" -> WaitReason.IN_LEGAL;
                    case "exclusion" -> WaitReason.EXCLUDED;
                    default -> Words.one(node, bare, WaitReason.class);
                });
    }

    /** What one entry wants. */
    private record Wanted(
            String words,
            boolean closed,
            Optional<Class<? extends Step.Taken>> kind,
            Optional<Stage> stage,
            Optional<WaitReason> patience,
            Optional<Boolean> late,
            Optional<Money> amount,
            Optional<LocalDate> until,
            Optional<Integer> reopening) {

        Wanted(
                String words,
                boolean closed,
                Optional<Class<? extends Step.Taken>> kind,
                Optional<Stage> stage,
                Optional<WaitReason> patience) {
            this(
                    words,
                    closed,
                    kind,
                    stage,
                    patience,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Wanted late(Optional<Boolean> marked) {
            return new Wanted(words, closed, kind, stage, patience, marked, amount, until, reopening);
        }

        void check(Step step, Said said, View view, List<String> differences) {
            boolean right = step instanceof Step.Taken taken ? takes(taken) : waits((Step.Wait) step);
            if (!right) {
                said.differs(differences, view, step.item().toString(), words(all()), StepWords.of(step));
            }
        }

        private String all() {
            return words
                    + late.map(yes -> words.toLowerCase(Locale.ROOT).contains("late")
                                    ? ""
                                    : yes ? ", late" : ", not late")
                            .orElse("")
                    + amount.map(money -> ", " + money).orElse("")
                    + until.map(day -> ", until " + day).orElse("")
                    + reopening.map(count -> ", reopening " + count).orElse("");
        }

        private static String words(String text) {
            return "'" + text + "'";
        }

        private boolean takes(Step.Taken taken) {
            return !closed
                    && stage.isPresent()
                    && stage.get().id().equals(taken.stage().id())
                    && kind.map(type -> type.isInstance(taken)).orElse(true)
                    && late.map(yes -> yes == taken.late()).orElse(true)
                    && amount.map(taken.amount()::equals).orElse(true)
                    && reopening.map(count -> count == taken.reopening()).orElse(true);
        }

        private boolean waits(Step.Wait waiting) {
            return !closed
                    && stage.isEmpty()
                    && patience.map(reason -> reason == waiting.reason()).orElse(true)
                    && until.map(day -> day.equals(waiting.until())).orElse(true);
        }
    }
}
