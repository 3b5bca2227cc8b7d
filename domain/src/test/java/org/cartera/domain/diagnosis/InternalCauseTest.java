package org.cartera.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import java.util.Set;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.diagnosis.InternalCause.Consequences;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.junit.jupiter.api.Test;

class InternalCauseTest {
    private static final InstalmentId A = InstalmentId.of("A", 1);
    private static final InstalmentId B = InstalmentId.of("B", 1);
    private static final InternalCause WRONG_GOODS = new InternalCause("LOGISTICS", Set.of(A), "wrong goods were sent");

    private final CaseFile file =
            acme().late("A", usd("100"), 5).late("B", usd("40"), 5).file().build();

    private static Dispute running(String id, InstalmentId item, Money amount, String department) {
        return new Dispute(
                id, ACME, item, amount, new DateSpan(daysAgo(1), null), department, "r", Dispute.Cause.INTERNAL);
    }

    private static Dispute over(String id, InstalmentId item, Money amount, String department) {
        return new Dispute(
                id, ACME, item, amount, new DateSpan(daysAgo(9), daysAgo(2)), department, "r", Dispute.Cause.INTERNAL);
    }

    @Test
    void theDepartmentGetsADisputeOfWhatIsOpenOfEachDocumentConcerned() {
        Consequences all = WRONG_GOODS.consequences(file, List.of(), Set.of());
        assertThat(all.withdraw()).isEmpty();
        assertThat(all.raise()).singleElement().satisfies(dispute -> {
            assertThat(dispute.item()).isEqualTo(A);
            assertThat(dispute.disputed()).isEqualTo(usd("100"));
            assertThat(dispute.department()).isEqualTo("LOGISTICS");
            assertThat(dispute.cause()).isEqualTo(Dispute.Cause.INTERNAL);
            assertThat(dispute.running().from()).isEqualTo(TODAY);
            assertThat(dispute.reason()).isEqualTo("wrong goods were sent");
        });
    }

    @Test
    void whatTheCustomerDisputesAlreadyIsNotDisputedTwice() {
        List<Dispute> his = List.of(running("D1", A, usd("30"), "SALES"));
        assertThat(WRONG_GOODS.consequences(file, his, Set.of()).raise())
                .extracting(Dispute::disputed)
                .containsExactly(usd("70"));
        List<Dispute> all = List.of(running("D1", A, usd("100"), "SALES"));
        assertThat(WRONG_GOODS.consequences(file, all, Set.of()).raise()).isEmpty();
    }

    @Test
    void sayingTheSameOnceMoreAddsNothingEvenOnceTheDepartmentHasAnswered() {
        Consequences again =
                WRONG_GOODS.consequences(file, List.of(running("D1", A, usd("100"), "LOGISTICS")), Set.of("D1"));
        assertThat(again.raise()).isEmpty();
        assertThat(again.withdraw()).isEmpty();
        Consequences answered =
                WRONG_GOODS.consequences(file, List.of(over("D1", A, usd("100"), "LOGISTICS")), Set.of("D1"));
        assertThat(answered.raise()).isEmpty();
        assertThat(answered.withdraw()).isEmpty();
    }

    @Test
    void aDiagnosisThatSaysSoNoLongerWithdrawsItsOwnAndNobodyElses() {
        List<Dispute> disputes =
                List.of(running("D1", A, usd("100"), "LOGISTICS"), running("D2", B, usd("40"), "LOGISTICS"));
        Consequences none = InternalCause.none().consequences(file, disputes, Set.of("D1"));
        assertThat(none.raise()).isEmpty();
        assertThat(none.withdraw()).extracting(Dispute::id).containsExactly("D1");
    }

    @Test
    void anotherDepartmentGetsWhatTheFormerOneHad() {
        List<Dispute> disputes = List.of(running("D1", A, usd("100"), "LOGISTICS"));
        Consequences moved =
                new InternalCause("BILLING", Set.of(A), "wrong price").consequences(file, disputes, Set.of("D1"));
        assertThat(moved.withdraw()).extracting(Dispute::id).containsExactly("D1");
        assertThat(moved.raise())
                .extracting(Dispute::department, Dispute::disputed)
                .containsExactly(tuple("BILLING", usd("100")));
    }

    @Test
    void aCauseOfOurOwnConcernsSomething() {
        assertThatThrownBy(() -> new InternalCause("LOGISTICS", Set.of(), "why"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
