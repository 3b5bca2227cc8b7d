package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.gate.AtTheGate.rules;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.given.Case;
import org.junit.jupiter.api.Test;

/** What is told of money received beforehand (T7), where nothing but cash counts. */
class PaidBeforehandTest {

    @Test
    void withoutALimitReceivingTheOrdersAmountBeforehandClearsIt() {
        assertThat(AtTheGate.texts(AtTheGate.of(acme().file()).asks(usd("70")).clearing()))
                .containsExactly("clear.prepay[USD] money:USD 70.00 / unknown");
    }

    @Test
    void whereThePolicyKnowsNoPrepaymentNoneIsAskedFor() {
        AtTheGate onCredit = AtTheGate.of(acme().file()).policy(withoutPrepayment());
        assertThat(onCredit.asks(usd("70")).clearing()).isEmpty();
        AtTheGate cashOnly = AtTheGate.of(withStatus(Status.CASH_ONLY)).policy(withoutPrepayment());
        assertThat(cashOnly.prepaid().asks(usd("70")).clearing()).isEmpty();
    }

    @Test
    void moneyThatWasReceivedIsNotAskedForAgainWhereAPersonSaidNo() {
        Case suspended =
                acme().receipt("P1", usd("70"), daysAgo(1)).file().credit(Status.SUSPENDED, usd("0"), inDays(30));
        GateDecision decision = AtTheGate.of(suspended).prepaid().asks(usd("70"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(rules(decision.clearing())).containsExactly("clear.person");
    }

    private static Case withStatus(Status status) {
        return acme().file().credit(status, usd("1000"), inDays(30));
    }

    private static GatePolicy withoutPrepayment() {
        GatePolicy ships = GatePolicy.standard();
        return AtTheGate.policy(ships.answers(), ships.tolerance(), ships.graceDays(), false);
    }
}
