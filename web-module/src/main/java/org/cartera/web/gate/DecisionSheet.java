package org.cartera.web.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.decisionlog.CheckReplay;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.HoldQueue.Told;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.web.view.LimitUse;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given, beside what it would be now.
 *
 * @param now null where nothing can be asked any more
 * @param again what the kept inputs give when they are decided again; null where none are kept
 * @param ways what clears it, document by document
 * @param credit null where the facts do not know the customer
 */
public record DecisionSheet(
        Told then,
        @Nullable GateDecision now,
        OrderGate.@Nullable Credit credit,
        List<CheckLine> history,
        CheckReplay.@Nullable Again again,
        ClearingWays ways,
        Instant at,
        Words words) {

    public Instant getAt() {
        return at;
    }

    public String getCustomerName() {
        return credit == null
                ? getThen().getCustomer()
                : credit.file().facts().customer().name();
    }

    public String getCartKey() {
        return then.check().cartKey();
    }

    public ClearingWays getWays() {
        return ways;
    }

    public List<CheckLine> getHistory() {
        return history;
    }

    public CheckLine getThen() {
        return new CheckLine(then, words);
    }

    public String getTitle() {
        return words.text(
                then.answer().passes() ? "decision.passed" : "decision.why",
                getThen().getName());
    }

    public WhyCard getWhy() {
        Sentences sentences = new Sentences(words);
        return new WhyCard(
                getTitle(),
                then.grounds().isEmpty() ? unhindered() : sentences.of(then.grounds()),
                sentences.of(then.clearing()),
                words.moment(then.askedAt()));
    }

    /** What was looked at where nothing stood against the order; a return, a quotation or a decrease is not measured at all. */
    private List<String> unhindered() {
        Exposure measured = then.exposure();
        if (measured == null) {
            return List.of(words.text("decision.passed.free"));
        }
        List<String> sentences =
                new ArrayList<>(List.of(words.text("decision.passed.clean", words.moment(then.factsAsOf()))));
        Money reached = total(measured);
        if (reached != null) {
            sentences.add(words.text("decision.passed.exposure", words.money(reached)));
        }
        Money ofGroup = total(then.group());
        if (ofGroup != null) {
            sentences.add(words.text("decision.passed.group", words.money(ofGroup)));
        }
        return sentences;
    }

    /** Whether the kept inputs can be decided again. */
    public boolean isReplayed() {
        return again != null;
    }

    /** Decided again from what was kept, by the rules of the time, it is the same answer for the same reasons. */
    public boolean isSame() {
        return again != null && isAsTold(again.decision());
    }

    private boolean isAsTold(GateDecision decision) {
        return decision.answer() == then.answer()
                && decision.grounds().equals(then.grounds())
                && decision.clearing().equals(then.clearing())
                && Objects.equals(total(decision.exposure()), total(then.exposure()))
                && Objects.equals(total(decision.group()), total(then.group()));
    }

    /** The name in the log of the rules by which it was decided. */
    public String getRules() {
        return then.policyVersion();
    }

    public boolean isAsked() {
        return now != null;
    }

    public @Nullable String getAnswerNow() {
        return now == null ? null : now.answer().name();
    }

    public String getToneNow() {
        return now == null ? "" : CheckLine.tone(now.answer().name());
    }

    /** The order still waits in our book. */
    public boolean isWaiting() {
        return waiting().isPresent();
    }

    Optional<AtGate> waiting() {
        return credit == null
                ? Optional.empty()
                : credit.waiting().stream()
                        .filter(one -> one.cartKey().equals(then.check().cartKey()))
                        .findFirst();
    }

    /** Waits although it would pass now: asking again releases it. */
    public boolean isFree() {
        return isWaiting() && now != null && now.answer().passes();
    }

    public List<String> getGroundsNow() {
        return now == null ? List.of() : new Sentences(words).of(now.grounds());
    }

    public List<String> getClearingNow() {
        return now == null ? List.of() : new Sentences(words).of(now.clearing());
    }

    /** The terms of the exposure, then and now, each kind once, and their sums. */
    public List<Compared> getFigures() {
        List<Compared> lines = new ArrayList<>();
        Exposure before = then.exposure();
        Exposure after = now == null ? null : now.exposure();
        for (Exposure.Kind kind : Exposure.Kind.values()) {
            Money one = sum(before, kind);
            Money other = sum(after, kind);
            if (one != null && !one.isZero() || other != null && !other.isZero()) {
                lines.add(new Compared(words.text("exposure." + kind), one, other, false));
            }
        }
        Money limit = credit == null
                ? null
                : credit.file().credit().limitOn(credit.file().asOf());
        LimitUse useThen = LimitUse.of(before, null);
        LimitUse useNow = LimitUse.of(after, limit);
        if (!lines.isEmpty()) {
            lines.add(new Compared(
                    words.text("customer.exposure"),
                    figure(useThen, LimitUse::getUsed),
                    figure(useNow, LimitUse::getUsed),
                    true));
        }
        Money inHand = figure(useNow, LimitUse::getInHand);
        if (inHand != null || figure(useThen, LimitUse::getInHand) != null) {
            lines.add(new Compared(words.text("credit.inHand"), figure(useThen, LimitUse::getInHand), inHand, true));
        }
        if (limit != null) {
            lines.add(new Compared(words.text("credit.limitToday"), null, limit, true));
        }
        if (limit != null && inHand != null) {
            lines.add(new Compared(words.text("credit.available"), null, figure(useNow, LimitUse::getAvailable), true));
        }
        return lines;
    }

    private static @Nullable Money figure(@Nullable LimitUse use, Function<LimitUse, @Nullable Money> figure) {
        return use == null ? null : figure.apply(use);
    }

    private static @Nullable Money total(@Nullable Exposure exposure) {
        return exposure == null ? null : exposure.total().orElse(null);
    }

    /** Null where nothing was measured or a rate is missing. */
    private static @Nullable Money sum(@Nullable Exposure exposure, Exposure.Kind kind) {
        return exposure == null
                ? null
                : new Exposure(
                                exposure.currency(),
                                exposure.terms().stream()
                                        .filter(term -> term.kind() == kind)
                                        .toList())
                        .total()
                        .orElse(null);
    }

    /** One figure then and now; null where it was not measured. */
    public record Compared(String name, @Nullable Money then, @Nullable Money now, boolean sum) {
        public String getName() {
            return name;
        }

        public @Nullable Money getThen() {
            return then;
        }

        public @Nullable Money getNow() {
            return now;
        }

        public boolean isSum() {
            return sum;
        }
    }
}
