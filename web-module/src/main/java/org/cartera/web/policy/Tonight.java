package org.cartera.web.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dryrun.StrategyTrial;
import org.cartera.domain.dryrun.StrategyTrial.Changed;
import org.cartera.domain.dryrun.StrategyTrial.Outcome;
import org.cartera.domain.strategy.WaitReason;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** A night under two strategies, in words: in sums by stage, and the documents to which something else would happen. */
public record Tonight(StrategyTrial.Result result, Map<AccountKey, String> names, long all, Words words) {
    private static final int SHOWN = 200;

    public String getSum() {
        return words.text(
                "strategy.tonight.sum",
                words.count(result.accounts()),
                words.count(all),
                words.count(result.items()),
                words.count(result.changed().size()));
    }

    public boolean isCut() {
        return result.changed().size() > SHOWN;
    }

    public String getRest() {
        return words.text("strategy.tonight.cut", words.count(SHOWN));
    }

    /** How many documents take each stage, under both. */
    public List<StageSum> getStages() {
        TreeSet<StageId> stages = new TreeSet<>(result.before().keySet());
        stages.addAll(result.after().keySet());
        return stages.stream()
                .map(stage -> new StageSum(
                        words.named("stage", stage.value()),
                        result.before().getOrDefault(stage, 0L),
                        result.after().getOrDefault(stage, 0L)))
                .toList();
    }

    public List<Line> getLines() {
        return result.changed().stream()
                .limit(SHOWN)
                .map(changed -> new Line(changed, names.getOrDefault(changed.account(), ""), words))
                .toList();
    }

    /** One stage under both. */
    public record StageSum(String stage, long before, long after) {
        public String getStage() {
            return stage;
        }

        public long getBefore() {
            return before;
        }

        public long getAfter() {
            return after;
        }
    }

    /** One document to which something else would happen. */
    public record Line(Changed changed, String name, Words words) {
        public String getCustomer() {
            return changed.account().customer().value();
        }

        public String getName() {
            return name;
        }

        public String getDocument() {
            return changed.item().invoice().value();
        }

        public int getDays() {
            return changed.daysPastDue();
        }

        public String getBefore() {
            return told(changed.before());
        }

        public String getAfter() {
            return told(changed.after());
        }

        public String getWhy() {
            List<String> sentences = new Sentences(words).of(changed.after().grounds());
            return sentences.isEmpty() ? "" : sentences.get(0);
        }

        private String told(Outcome outcome) {
            StageId stage = outcome.stage();
            WaitReason reason = outcome.reason();
            return stage != null
                    ? words.named("stage", stage.value()) + " · " + words.text("channel." + outcome.channel())
                    : reason == null ? "–" : words.named("wait", reason.name());
        }
    }
}
