package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.given.Account;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.CustomerDecision.PromiseJudgement;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.worklist.PaymentHabits.Paid;
import org.junit.jupiter.api.Test;

/** The clues that a collector gets before he asks (S4-3). */
class HintsTest {
    private static final PaymentHabits NOTHING = new PaymentHabits(List.of());

    private static List<String> hints(Account account, PaymentHabits habits, PromiseState... promises) {
        CaseFile file = account.file().build();
        List<PromiseJudgement> judged = new ArrayList<>();
        for (PromiseState state : promises) {
            judged.add(new PromiseJudgement(
                    new Promise(
                            "P" + judged.size(), file.account(), usd(10), daysAgo(9), daysAgo(5), Set.of(), "", null),
                    state));
        }
        CustomerDecision decision = new CustomerDecision(
                file, "v1", List.of(), null, new HoldDecision.Free(), List.of(), List.of(), judged, List.of());
        return Hints.of(decision, habits).stream().map(Ground::toString).toList();
    }

    private static Account reachable() {
        return Account.acme().email("pagos@acme.example");
    }

    @Test
    void whoOwesNothingLateAndIsReachableGivesNoClue() {
        assertThat(hints(reachable().invoice("I1", usd(100), TODAY), NOTHING)).isEmpty();
    }

    @Test
    void overdueDocumentsWithoutTheirReferenceMayWaitForAnOrderNumber() {
        assertThat(hints(
                        reachable()
                                .ordered("I1", usd(100), daysAgo(5), "PO-1")
                                .invoice("I2", usd(100), daysAgo(5))
                                .invoice("I3", usd(100), TODAY),
                        NOTHING))
                .containsExactly("hint.no-reference count:1 / count:2");
    }

    @Test
    void unappliedMoneyIsSetAgainstWhatIsOverdue() {
        assertThat(hints(
                        reachable().ordered("I1", usd(100), daysAgo(5), "PO-1").receipt("R1", usd(30), daysAgo(1)),
                        NOTHING))
                .containsExactly("hint.credits money:USD 30.00 / money:USD 100.00");
    }

    @Test
    void whoCannotBeReachedIsAskedForAnAddressFirst() {
        assertThat(hints(Account.acme().postal("Calle 1"), NOTHING))
                .containsExactly("hint.unreachable count:0 / count:1");
    }

    @Test
    void promisesThatRunOrWereWithdrawnSayNothingYet() {
        assertThat(hints(
                        reachable(),
                        NOTHING,
                        PromiseState.KEPT,
                        PromiseState.BROKEN,
                        PromiseState.PARTLY_KEPT,
                        PromiseState.RUNNING,
                        PromiseState.WITHDRAWN))
                .containsExactly("hint.promises count:2 / count:3");
        assertThat(hints(reachable(), NOTHING, PromiseState.KEPT)).isEmpty();
    }

    @Test
    void whoPaysTenDaysLaterThanBeforeHasChanged() {
        List<Paid> paid = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            paid.add(paid(150 + 7 * i, 5));
        }
        paid.add(paid(20, 14));
        assertThat(hints(reachable(), new PaymentHabits(paid))).doesNotContain("hint.slower days:14 / days:5");
        paid.set(4, paid(20, 15));
        assertThat(hints(reachable(), new PaymentHabits(paid))).contains("hint.slower days:15 / days:5");
    }

    private static Paid paid(int ago, int late) {
        return new Paid(daysAgo(ago + late), daysAgo(ago), usd(10), "");
    }
}
