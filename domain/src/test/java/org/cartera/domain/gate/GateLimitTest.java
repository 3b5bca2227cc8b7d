package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.gate.AtTheGate.rules;
import static org.cartera.domain.gate.AtTheGate.texts;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.time.Duration;
import java.util.List;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.Security;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.staff.Role;
import org.junit.jupiter.api.Test;

class GateLimitTest {

    @Test
    void anOrderThatFillsTheLimitExactlyPasses() {
        GateDecision decision = AtTheGate.of(owing("700").limit(usd("1000"))).asks(usd("300"));
        assertThat(decision.answer()).isEqualTo(Answer.APPROVE);
        assertThat(decision.grounds()).isEmpty();
        assertThat(decision.claim()).isEqualTo(usd("300"));
        assertThat(decision.exposure().total()).contains(usd("1000"));
    }

    @Test
    void oneCentAboveTheLimitIsHeldAndTheCentThatClearsItIsNamed() {
        GateDecision decision = AtTheGate.of(owing("700").limit(usd("1000"))).asks(usd("300.01"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(texts(decision.grounds())).containsExactly("hold.limit-use money:USD 1000.01 / money:USD 1000.00");
        assertThat(texts(decision.clearing())).containsExactly("clear.pay[USD] money:USD 0.01 / date:" + TODAY);
        assertThat(decision.releasers()).containsExactly(Role.CREDIT_MANAGER);
    }

    @Test
    void whatIsSaidOfAnAccountWhoseLimitIsUsedUpCountsNoOrder() {
        assertThat(texts(AtTheGate.of(owing("1000").limit(usd("1000")))
                        .asks(usd("0.01"))
                        .ofNoOrder()
                        .grounds()))
                .containsExactly("hold.limit-full money:USD 1000.00 / money:USD 1000.00");
        assertThat(texts(AtTheGate.of(owing("1200").limit(usd("1000")))
                        .asks(usd("0.01"))
                        .ofNoOrder()
                        .grounds()))
                .containsExactly("hold.limit-use money:USD 1200.00 / money:USD 1000.00");
    }

    @Test
    void whatABankLineBringsMakesRoomAndIsTold() {
        GateDecision decision = AtTheGate.of(
                        owing("700").limit(usd("1000")).matched("7", "F1/1", usd("200"), usd("700")))
                .asks(usd("500"));
        assertThat(decision.answer()).isEqualTo(Answer.APPROVE);
        assertThat(decision.exposure().total()).contains(usd("1000"));
        assertThat(texts(decision.grounds())).containsExactly("bank.pending[USD] money:USD 200.00 / text:7");
    }

    @Test
    void itMakesNoRoomWhereThePolicyWaitsForTheErpAndThatIsTold() {
        GateDecision decision = AtTheGate.of(
                        owing("700").limit(usd("1000")).matched("7", "F1/1", usd("200"), usd("700")))
                .notCountingPending()
                .asks(usd("500"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(texts(decision.grounds()))
                .containsExactly(
                        "hold.limit-use money:USD 1200.00 / money:USD 1000.00",
                        "bank.not-counted[USD] money:USD 200.00 / text:7");
    }

    @Test
    void whatIsPaidAtTheBankIsNotPastDueForAnOrder() {
        var late =
                acme().late("A", usd("100"), 40).file().limit(usd("1000")).matched("7", "A/1", usd("100"), usd("100"));
        assertThat(AtTheGate.of(late).answer(usd("1"))).isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(late).notCountingPending().answer(usd("1"))).isEqualTo(Answer.HOLD);
    }

    @Test
    void withoutALimitOrWithALimitOfZeroOnlyCashPasses() {
        assertThat(texts(AtTheGate.of(acme().file()).asks(usd("1")).grounds()))
                .containsExactly("order.no-limit unknown / money:USD 1.00");
        GateDecision zero = AtTheGate.of(acme().file().limit(usd("0"))).asks(usd("1"));
        assertThat(zero.answer()).isEqualTo(Answer.HOLD);
        assertThat(texts(zero.grounds())).containsExactly("order.no-limit money:USD 0.00 / money:USD 1.00");
        assertThat(texts(zero.clearing())).containsExactly("clear.prepay[USD] money:USD 1.00 / unknown");
    }

    @Test
    void moneyInHandMakesRoomBesideALimitButNoneWithoutOne() {
        var inCredit = acme().receipt("P1", usd("500"), daysAgo(1));
        assertThat(AtTheGate.of(inCredit.file().limit(usd("100"))).answer(usd("600")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(inCredit.file().limit(usd("0"))).answer(usd("100")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void anExpiredLimitIsHeldThoughThereIsRoom() {
        GateDecision decision = AtTheGate.of(acme().file().credit(Status.OK, usd("1000"), daysAgo(1)))
                .asks(usd("1"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(rules(decision.grounds())).containsExactly("hold.limit-expired");
        assertThat(rules(decision.clearing())).containsExactly("clear.renew-limit");
        assertThat(AtTheGate.of(acme().file().credit(Status.OK, usd("1000"), TODAY))
                        .answer(usd("1")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void aTemporaryIncreaseHoldsOnItsDaysOnly() {
        assertThat(AtTheGate.of(acme().file().credit(increased(daysAgo(3), TODAY)))
                        .answer(usd("1500")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(acme().file().credit(increased(daysAgo(3), daysAgo(1))))
                        .answer(usd("1500")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void aValidInsuranceCoversWhatIsAtRiskAndNeverMore() {
        CreditFile insured =
                file(usd("100"), new Security(Security.Kind.INSURANCE, usd("500"), daysAgo(9), null, "P-7"));
        assertThat(AtTheGate.of(acme().file().credit(insured)).answer(usd("600")))
                .isEqualTo(Answer.APPROVE);
        GateDecision over = AtTheGate.of(acme().file().credit(insured)).asks(usd("600.01"));
        assertThat(over.answer()).isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(acme().file().credit(insured))
                        .asks(usd("10"))
                        .exposure()
                        .total())
                .contains(usd("0"));
    }

    @Test
    void aSecurityThatHasEndedOrOnlyPromisesCoversNothing() {
        CreditFile ended =
                file(usd("100"), new Security(Security.Kind.INSURANCE, usd("500"), daysAgo(9), daysAgo(1), ""));
        CreditFile note =
                file(usd("100"), new Security(Security.Kind.PROMISSORY_NOTE, usd("500"), daysAgo(9), null, ""));
        assertThat(AtTheGate.of(acme().file().credit(ended)).answer(usd("101"))).isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(acme().file().credit(note)).answer(usd("101"))).isEqualTo(Answer.HOLD);
    }

    @Test
    void withoutAnExchangeRateTheOrderIsHeldAndSaysWhichRateIsMissing() {
        GateDecision decision = AtTheGate.of(acme().file().limit(usd("1000"))).asks(eur("1"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(rules(decision.grounds())).containsExactly("hold.exposure-unknown");
        assertThat(texts(decision.clearing())).containsExactly("clear.rate[EUR] text:EUR / text:USD");
    }

    @Test
    void aGroupOverItsLimitIsHeldWithTheGroupsFigures() {
        GateDecision decision = AtTheGate.of(acme().file().limit(usd("1000")))
                .group(usd("5000"), usd("4900"))
                .asks(usd("101"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(texts(decision.grounds()))
                .containsExactly("order.group-limit[Grupo Uno] money:USD 5001.00 / money:USD 5000.00");
        assertThat(AtTheGate.of(acme().file().limit(usd("1000")))
                        .group(usd("5000"), usd("4900"))
                        .answer(usd("100")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void anIncompleteCustomerNeverPassesWithoutAPerson() {
        var incomplete = acme().rejected(FactKind.INVOICE, "8100").file().limit(usd("1000"));
        GateDecision decision = AtTheGate.of(incomplete).asks(usd("1"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(rules(decision.grounds())).containsExactly("order.incomplete");
        assertThat(AtTheGate.of(incomplete).released(null, null, TODAY).answer(usd("1")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void factsOlderThanThePolicyAllowsAreToldWithTheirAge() {
        GateDecision decision = AtTheGate.of(acme().file().limit(usd("1000")))
                .factsOld(Duration.ofHours(30))
                .asks(usd("1"));
        assertThat(decision.answer()).isEqualTo(Answer.WARN);
        assertThat(texts(decision.grounds())).containsExactly("order.facts-old count:30 / count:24");
    }

    @Test
    void anOrderToBeDeliveredBeyondTheHorizonDoesNotEatTheLimit() {
        assertThat(AtTheGate.of(acme().file().limit(usd("100")))
                        .deliverBy(inDays(61), 60)
                        .answer(usd("500")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(acme().file().limit(usd("100")))
                        .deliverBy(inDays(60), 60)
                        .answer(usd("500")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void norDoesItOnceItHasPassedOrThroughTheGroup() {
        var empty = acme().file().limit(usd("100"));
        assertThat(AtTheGate.of(empty)
                        .deliverBy(null, 60)
                        .committedFor(inDays(61), usd("500"))
                        .answer(usd("100")))
                .isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(empty)
                        .deliverBy(null, 60)
                        .committedFor(inDays(60), usd("500"))
                        .answer(usd("100")))
                .isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(empty)
                        .deliverBy(inDays(61), 60)
                        .group(usd("5000"), usd("4900"))
                        .answer(usd("500")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void whatIsInsuredOfAnOrderDoesNotEatTheGroupsLimitEither() {
        var insured = acme().file()
                .credit(file(usd("100"), new Security(Security.Kind.INSURANCE, usd("500"), daysAgo(9), null, "P-7")));
        GateDecision decision =
                AtTheGate.of(insured).group(usd("5000"), usd("4900")).asks(usd("600"));
        assertThat(decision.group().total()).contains(usd("5000"));
        assertThat(decision.answer()).isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(insured).group(usd("5000"), usd("4901")).answer(usd("600")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void whatClearsAnOrderLeavesOutWhatIsTolerated() {
        var full = acme().invoice("F1", usd("1000"), inDays(5)).file().limit(usd("1000"));
        GateDecision decision = AtTheGate.of(full).policy(tolerating(usd("50"))).asks(usd("80"));
        assertThat(texts(decision.clearing())).containsExactly("clear.pay[USD] money:USD 30.00 / date:" + TODAY);
    }

    private static GatePolicy tolerating(Money amount) {
        return AtTheGate.policy(GatePolicy.standard().answers(), Balances.of(amount), 0, true);
    }

    @Test
    void everyTermOfTheExposureIsNamed() {
        GateDecision decision = AtTheGate.of(owing("100").limit(usd("1000")))
                .reserved("other", usd("20"), AtTheGate.NOW.plusSeconds(1))
                .committed("third", AtTheGate.SO1, usd("30"), AtTheGate.NOW, false)
                .asks(usd("4"));
        assertThat(decision.exposure().terms())
                .extracting(Exposure.Term::kind)
                .containsExactly(
                        Exposure.Kind.OPEN_RECEIVABLES,
                        Exposure.Kind.RESERVATIONS,
                        Exposure.Kind.COMMITMENTS,
                        Exposure.Kind.THIS_ORDER);
        assertThat(decision.exposure().total()).contains(usd("154"));
    }

    private static org.cartera.domain.given.Case owing(String amount) {
        return acme().invoice("F1", usd(amount), inDays(5)).file();
    }

    private static CreditFile increased(java.time.LocalDate from, java.time.LocalDate through) {
        return new CreditFile(
                Account.ACME,
                Status.OK,
                usd("1000"),
                null,
                null,
                "",
                "",
                new TemporaryIncrease(usd("500"), from, through),
                List.of());
    }

    private static CreditFile file(Money limit, Security security) {
        return new CreditFile(Account.ACME, Status.OK, limit, null, null, "", "", null, List.of(security));
    }
}
