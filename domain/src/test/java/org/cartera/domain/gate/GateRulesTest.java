package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.gate.AtTheGate.NOW;
import static org.cartera.domain.gate.AtTheGate.SO1;
import static org.cartera.domain.gate.AtTheGate.rules;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.given.Case;
import org.cartera.domain.money.Balances;
import org.cartera.domain.staff.Role;
import org.junit.jupiter.api.Test;

class GateRulesTest {

    @Test
    void aDelinquentCustomerIsHeldWithTheInvoiceTheDaysAndWhatClearsIt() {
        GateDecision decision = AtTheGate.of(late()).asks(usd("1"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.texts(decision.grounds())).containsExactly("hold.days-overdue[F1/1] days:66 / days:15");
        assertThat(AtTheGate.texts(decision.clearing()))
                .containsExactly("clear.pay[USD] money:USD 80.00 / date:" + TODAY);
    }

    @Test
    void thePolicyAnswersDifferentlyAtEachCheckpoint() {
        GatePolicy rejects = AtTheGate.answering(Checkpoint.ORDER_ENTRY, Cause.OVERDUE, Answer.REJECT);
        assertThat(AtTheGate.of(late()).policy(rejects).answer(usd("1"))).isEqualTo(Answer.REJECT);
        assertThat(AtTheGate.of(late())
                        .policy(rejects)
                        .at(Checkpoint.SHIPMENT, SO1)
                        .answer(usd("1")))
                .isEqualTo(Answer.HOLD);
        GatePolicy warns = AtTheGate.answering(Checkpoint.ORDER_ENTRY, Cause.OVERDUE, Answer.WARN);
        GateDecision warned = AtTheGate.of(late()).policy(warns).asks(usd("1"));
        assertThat(warned.answer()).isEqualTo(Answer.WARN);
        assertThat(rules(warned.grounds())).containsExactly("hold.days-overdue");
        assertThat(warned.clearing()).isEmpty();
    }

    @Test
    void whatIsSaidOfTheAccountWithoutAnOrderNamesNoAmountOfOne() {
        GateDecision decision = AtTheGate.of(late()).asks(usd("1")).ofNoOrder();

        assertThat(AtTheGate.texts(decision.clearing()))
                .containsExactly("clear.pay[USD] money:USD 80.00 / date:" + TODAY);
        assertThat(AtTheGate.texts(
                        AtTheGate.of(acme().file()).asks(usd("1")).ofNoOrder().grounds()))
                .containsExactly("order.no-limit unknown / unknown");
        assertThat(decision.claim().isZero()).isTrue();
    }

    @Test
    void whatIsNotKnownCanNeverBeSetToPass() {
        assertThatThrownBy(() -> AtTheGate.answering(Checkpoint.APPROVAL, Cause.INCOMPLETE, Answer.WARN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AtTheGate.answering(Checkpoint.APPROVAL, Cause.NO_RATE, Answer.APPROVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aManualHoldIsNotLiftedByAPaymentOnlyByAPerson() {
        Case held = acme().receipt("P1", usd("5000"), daysAgo(1))
                .file()
                .limit(usd("1000"))
                .heldByPerson(daysAgo(3));
        GateDecision decision = AtTheGate.of(held).prepaid().asks(usd("1"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(rules(decision.clearing())).containsExactly("clear.person");
        assertThat(AtTheGate.of(suspended(Status.SUSPENDED)).prepaid().answer(usd("1")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(suspended(Status.CLOSED)).prepaid().answer(usd("1")))
                .isEqualTo(Answer.REJECT);
    }

    @Test
    void anOrderPaidBeforehandPassesOnlyWithMoneyReallyReceived() {
        Case paid = acme().late("F1", usd("80"), 66)
                .receipt("P1", usd("50"), daysAgo(1))
                .file();
        GateDecision passes = AtTheGate.of(paid).prepaid().asks(usd("50"));
        assertThat(passes.answer()).isEqualTo(Answer.APPROVE);
        assertThat(rules(passes.grounds())).startsWith("order.prepaid").contains("hold.days-overdue");
        GateDecision misses = AtTheGate.of(paid).prepaid().asks(usd("51"));
        assertThat(misses.answer()).isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.texts(misses.clearing())).contains("clear.prepay[USD] money:USD 1.00 / unknown");
        assertThat(AtTheGate.of(paid).answer(usd("50"))).isEqualTo(Answer.HOLD);
    }

    @Test
    void theSameMoneyPaysNoTwoOrdersBeforehand() {
        Case paid = acme().receipt("P1", usd("50"), daysAgo(1)).file();
        assertThat(AtTheGate.of(paid).prepaidClaim("other", usd("30")).prepaid().answer(usd("30")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(paid).prepaidClaim("other", usd("30")).prepaid().answer(usd("20")))
                .isEqualTo(Answer.APPROVE);
    }

    /** Its money is applied only once the order is invoiced; until then it lies on the account. */
    @Test
    void theMoneyOfAnOrderPaidBeforehandPaysNoOtherOnceTheFactsShowTheOrder() {
        Case paid = acme().receipt("P1", usd("50"), daysAgo(1))
                .order("SO1", daysAgo(1), null, usd("25"), usd("5"))
                .file();

        assertThat(shownAndPaid(paid).answer(usd("20"))).isEqualTo(Answer.APPROVE);
        GateDecision tooMuch = shownAndPaid(paid).asks(usd("21"));
        assertThat(tooMuch.answer()).isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.texts(tooMuch.clearing())).contains("clear.prepay[USD] money:USD 1.00 / unknown");
    }

    private static AtTheGate shownAndPaid(Case paid) {
        return AtTheGate.of(paid)
                .prepaidAndShown("first", SO1, usd("30"), NOW.minusSeconds(900))
                .prepaid();
    }

    @Test
    void returnsAreNeverHeldAndQuotationsClaimNothing() {
        assertThat(AtTheGate.of(late()).kind(OrderCheck.Kind.RETURN).answer(usd("9999")))
                .isEqualTo(Answer.APPROVE);
        GateDecision quotation =
                AtTheGate.of(late()).kind(OrderCheck.Kind.QUOTATION).asks(usd("9999"));
        assertThat(quotation.answer()).isEqualTo(Answer.APPROVE);
        assertThat(quotation.claim()).isEqualTo(usd("0"));
    }

    @Test
    void anAmendmentIsAskedForItsIncreaseAloneAndADecreaseIsNeverHeld() {
        Case full = acme().order("SO1", daysAgo(1), null, usd("950"), usd("0"))
                .file()
                .limit(usd("1000"));
        GateDecision fits = AtTheGate.of(full).amended(SO1, usd("950")).asks(usd("1000"));
        assertThat(fits.answer()).isEqualTo(Answer.APPROVE);
        assertThat(fits.claim()).isEqualTo(usd("50"));
        assertThat(AtTheGate.of(full).amended(SO1, usd("950")).answer(usd("1000.01")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(late()).amended(SO1, usd("950")).answer(usd("900")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(late()).amended(SO1, usd("950")).answer(usd("951")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void anAmendmentOfAnOrderThatOnlyTheGateKnowsCountsFromWhatItLetPass() {
        GateDecision decision = AtTheGate.of(acme().file().limit(usd("1000")))
                .committed("first", SO1, usd("600"), NOW.minusSeconds(60), false)
                .amended(SO1, null)
                .asks(usd("1000"));
        assertThat(decision.claim()).isEqualTo(usd("400"));
        assertThat(decision.answer()).isEqualTo(Answer.APPROVE);
    }

    /** Seen on OFBiz: an order that was entered, read, and raised within the minute. */
    @Test
    void anAmendmentBeforeTheOrderIsReadAgainCountsTheOrderOnce() {
        Case shown = acme().order("SO1", daysAgo(1), null, usd("600"), usd("0"))
                .file()
                .limit(usd("1000"));
        assertThat(raised(shown).answer(usd("1000"))).isEqualTo(Answer.APPROVE);
        assertThat(raised(shown).asks(usd("1000")).claim()).isEqualTo(usd("400"));
        assertThat(raised(shown).answer(usd("1000.01"))).isEqualTo(Answer.HOLD);
        assertThat(raised(shown).group(usd("1200"), usd("1000")).answer(usd("800")))
                .isEqualTo(Answer.APPROVE);
    }

    private static AtTheGate raised(Case shown) {
        return AtTheGate.of(shown)
                .committed("first", SO1, usd("600"), NOW.minusSeconds(60), true)
                .amended(SO1, usd("600"));
    }

    @Test
    void atApprovalTheOrderItselfIsNotCountedTwice() {
        Case shown = acme().order("SO1", daysAgo(1), null, usd("900"), usd("0"))
                .file()
                .limit(usd("1000"));
        assertThat(AtTheGate.of(shown).at(Checkpoint.APPROVAL, SO1).answer(usd("900")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(acme().file().limit(usd("1000")))
                        .committed("first", SO1, usd("900"), NOW.minusSeconds(60), false)
                        .at(Checkpoint.APPROVAL, SO1)
                        .answer(usd("900")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void whatOthersReservedIsGoneUntilItExpires() {
        Case empty = acme().file().limit(usd("1000"));
        assertThat(AtTheGate.of(empty)
                        .reserved("other", usd("600"), NOW.plusMillis(1))
                        .answer(usd("401")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(empty).reserved("other", usd("600"), NOW).answer(usd("401")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(empty)
                        .reserved("cart-1", usd("600"), NOW.plusMillis(1))
                        .answer(usd("1000")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void aCommitmentCountsUntilAReadBegunAfterItShowsTheOrder() {
        Case empty = acme().file().limit(usd("1000"));
        // the facts are five minutes old: an order confirmed since may be shown as it was before
        assertThat(AtTheGate.of(empty)
                        .committed("a", SO1, usd("600"), NOW.minusSeconds(60), true)
                        .answer(usd("401")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(empty)
                        .committed("a", SO1, usd("600"), NOW.minusSeconds(900), false)
                        .answer(usd("401")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(empty)
                        .committed("a", SO1, usd("600"), NOW.minusSeconds(900), true)
                        .answer(usd("401")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void aReleaseLetsTheOrderPassUpToItsAmountAndDay() {
        GateDecision released = AtTheGate.of(late())
                .at(Checkpoint.APPROVAL, SO1)
                .released(SO1, usd("100"), TODAY)
                .asks(usd("100"));
        assertThat(released.answer()).isEqualTo(Answer.APPROVE);
        assertThat(rules(released.grounds())).containsExactly("order.released", "hold.days-overdue");
        assertThat(AtTheGate.of(late())
                        .at(Checkpoint.APPROVAL, SO1)
                        .released(SO1, usd("100"), TODAY)
                        .answer(usd("101")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(late())
                        .at(Checkpoint.APPROVAL, SO1)
                        .released(SO1, null, daysAgo(1))
                        .answer(usd("1")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void aReleasedOrderKeepsItsApprovalInsideTheGraceAndAnAccountDoesNot() {
        GatePolicy grace = AtTheGate.answering(Checkpoint.SHIPMENT, Cause.OVERDUE, Answer.HOLD);
        assertThat(AtTheGate.of(late())
                        .policy(grace)
                        .at(Checkpoint.SHIPMENT, SO1)
                        .released(SO1, null, daysAgo(2))
                        .answer(usd("1")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(late())
                        .policy(grace)
                        .at(Checkpoint.SHIPMENT, SO1)
                        .released(SO1, null, daysAgo(3))
                        .answer(usd("1")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(late())
                        .policy(grace)
                        .released(null, null, daysAgo(1))
                        .answer(usd("1")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void aCustomerUnderWatchIsWarnedAbout() {
        GateDecision decision = AtTheGate.of(suspended(Status.WATCH)).asks(usd("1"));
        assertThat(decision.answer()).isEqualTo(Answer.WARN);
        assertThat(rules(decision.grounds())).containsExactly("hold.status");
    }

    @Test
    void authorityIsByRoleAndAmountAndAboveTheThresholdFourEyesAreNeeded() {
        Authority authority = new Authority(
                java.util.Set.of(Role.CREDIT_MANAGER),
                java.util.Map.of(Role.COLLECTOR, Balances.of(usd("100"))),
                Balances.of(usd("1000")));
        assertThat(authority.whoMay(usd("100"))).containsExactly(Role.COLLECTOR, Role.CREDIT_MANAGER);
        assertThat(authority.whoMay(usd("100.01"))).containsExactly(Role.CREDIT_MANAGER);
        assertThat(authority.needsFourEyes(usd("1000"))).isFalse();
        assertThat(authority.needsFourEyes(usd("1000.01"))).isTrue();
    }

    private static Case late() {
        return acme().late("F1", usd("80"), 66).file().limit(usd("1000"));
    }

    private static Case suspended(Status status) {
        return acme().receipt("P1", usd("5000"), daysAgo(1)).file().credit(status, usd("1000"), inDays(30));
    }
}
