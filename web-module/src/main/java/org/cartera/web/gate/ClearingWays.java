package org.cartera.web.gate;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.decisionlog.CheckReplay;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Shrinking;
import org.cartera.domain.hold.ClearingPayment;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.web.view.GroupToPay;
import org.cartera.web.view.ToPay;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What clears an answer of the gate, document by document and order by order.
 *
 * @param payments by currency
 * @param besides what has to happen besides; no payment alone clears it then
 * @param shrinking null where the limit is not exceeded
 * @param group what its group has to pay; null where no group stands in the way
 */
public record ClearingWays(
        List<ToPay> payments,
        List<Ground> besides,
        @Nullable Shrinking shrinking,
        @Nullable GroupToPay group,
        Words words) {
    static final String GROUP_PAYS = "clear.group-pays";
    private static final int SHOWN = 30;

    public ClearingWays {
        payments = List.copyOf(payments);
        besides = List.copyOf(besides);
    }

    static ClearingWays none(Words words) {
        return new ClearingWays(List.of(), List.of(), null, null, words);
    }

    /**
     * As it would be answered now.
     *
     * @param check null where no order is at hand
     */
    static ClearingWays of(
            GateDecision now, @Nullable OrderCheck check, CreditCase file, PolicySet rules, Words words) {
        return of(null, now, check, file, rules, words);
    }

    /** @param then what the kept inputs give; null where none are kept */
    static ClearingWays of(
            CheckReplay.@Nullable Again then,
            @Nullable GateDecision now,
            @Nullable OrderCheck check,
            CreditCase file,
            PolicySet rules,
            Words words) {
        CreditCase counted = rules.counted(file);
        List<ClearingPayment> payments = now == null ? List.of() : ClearingPayment.of(counted, now.clearing());
        boolean advance = rules.exposure().countCredits();
        Optional<Shrinking> shrinking = Optional.ofNullable(now)
                .flatMap(answer -> Shrinking.of(answer, check, counted, rules.gate(), rules.exposure()));
        return new ClearingWays(
                then == null
                        ? ToPay.now(payments, counted, advance, words)
                        : ToPay.compared(then.payments(), payments, counted, advance, words),
                now == null ? List.of() : besides(now.clearing(), check),
                shrinking.orElse(null),
                null,
                words);
    }

    /** Money received beforehand for an order that is to be paid so anyway does instead of the documents, and is not told here. */
    private static List<Ground> besides(List<Ground> clearing, @Nullable OrderCheck check) {
        return clearing.stream()
                .filter(ground -> !ground.rule().equals("clear.pay"))
                .filter(ground ->
                        check == null || !check.prepaid() || !ground.rule().equals("clear.prepay"))
                .toList();
    }

    /** Of an account, whatever it orders. */
    public static ClearingWays of(OrderGate.Credit credit, PolicySet rules, Words words) {
        return of(credit.decision(), null, credit.file(), rules, words);
    }

    public List<ToPay> getPayments() {
        return payments;
    }

    /** The same, with the documents of the group's members in place of the sentence about it. */
    ClearingWays with(GroupToPay documents) {
        List<Ground> others = besides.stream()
                .filter(ground -> !ground.rule().equals(GROUP_PAYS))
                .toList();
        return new ClearingWays(payments, others, shrinking, documents, words);
    }

    /** Empty where the payments clear it alone. */
    public String getBesides() {
        return String.join(" ", new Sentences(words).of(besides));
    }

    public @Nullable GroupToPay getGroup() {
        return group;
    }

    /** One payment clears it, and nothing else is needed. */
    public boolean isAlone() {
        return besides.isEmpty() && payments.size() == 1 && group == null;
    }

    public boolean isKnown() {
        return !payments.isEmpty() || shrinking != null || group != null;
    }

    public boolean isShrinking() {
        return shrinking != null;
    }

    /**
     * By how much the limit is exceeded, what the order may be at most, and whether the other open orders suffice; empty where it is not
     * exceeded.
     */
    public String getExcess() {
        return shrinking == null ? "" : (excess(shrinking) + " " + suffices(shrinking)).strip();
    }

    private String suffices(Shrinking shrinking) {
        List<Money> each = shrinking.orders().stream()
                .flatMap(order -> shrinking.leftWithout(order).stream())
                .toList();
        Money without = shrinking.leftWithoutAny().orElse(null);
        if (without == null || each.isEmpty() || each.stream().anyMatch(Money::isZero)) {
            return "";
        }
        return without.isZero()
                ? words.text("shrink.several")
                : words.text(each.size() == 1 ? "shrink.short.one" : "shrink.short.many", words.money(without));
    }

    private String excess(Shrinking shrinking) {
        Money atMost = shrinking.atMost();
        String excess = words.money(shrinking.excess());
        return atMost == null
                ? words.text("shrink.excess", excess)
                : words.text("shrink.atMost", excess, words.money(atMost));
    }

    /**
     * An open order that could go or shrink instead.
     *
     * @param note whether it suffices alone; empty where its currency is not the limit's
     */
    public record Droppable(OpenOrder order, String note) {}

    /** Open orders that could go or shrink instead. */
    public List<Droppable> getOrders() {
        return shrinking == null
                ? List.of()
                : shrinking.orders().stream()
                        .limit(SHOWN)
                        .map(order -> new Droppable(
                                order,
                                shrinking.leftWithout(order).map(this::note).orElse("")))
                        .toList();
    }

    private String note(Money left) {
        return left.isZero() ? words.text("shrink.suffices") : words.text("shrink.alone", words.money(left));
    }

    /** How many orders are not shown one by one; empty where all are. */
    public String getMoreOrders() {
        int more = shrinking == null ? 0 : shrinking.orders().size() - SHOWN;
        return more > 0 ? words.counted("shrink.more", more) : "";
    }
}
