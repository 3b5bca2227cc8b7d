package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.gate.AtTheGate.NOW;
import static org.cartera.domain.gate.AtTheGate.SO1;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.given.Case;
import org.junit.jupiter.api.Test;

/** One order that is asked about again: changed, approved, shipped in parts, under its own key or another. */
class GateAgainTest {

    @Test
    void anAmendmentUnderTheOrdersOwnKeyIsAskedForItsIncreaseToo() {
        AtTheGate raised = AtTheGate.of(acme().file().limit(usd("1000")))
                .committed("cart-1", SO1, usd("600"), NOW.minusSeconds(60), false)
                .amended(SO1, null);
        assertThat(raised.asks(usd("1000")).claim()).isEqualTo(usd("400"));
        assertThat(raised.answer(usd("1000"))).isEqualTo(Answer.APPROVE);
        assertThat(raised.answer(usd("1000.01"))).isEqualTo(Answer.HOLD);
        assertThat(AtTheGate.of(acme().late("F1", usd("80"), 66).file().limit(usd("1000")))
                        .committed("cart-1", SO1, usd("600"), NOW.minusSeconds(60), false)
                        .amended(SO1, null)
                        .answer(usd("599")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void onceTheOrderWasReadAnIncreaseIsReckonedFromWhatTheErpShows() {
        Case decreased = acme().order("SO1", daysAgo(1), null, usd("300"), usd("0"))
                .file()
                .credit(Status.SUSPENDED, usd("1000"), null);
        assertThat(AtTheGate.of(decreased)
                        .committed("first", SO1, usd("600"), NOW.minusSeconds(900), true)
                        .amended(SO1, null)
                        .answer(usd("500")))
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void whatIsInvoicedOfAnOrderIsNotCountedOnceMoreAtItsNextShipment() {
        Case half = acme().invoice("F1", usd("200"), inDays(5))
                .order("SO1", daysAgo(1), null, usd("250"), usd("50"))
                .file()
                .limit(usd("500"));
        AtTheGate shipping = AtTheGate.of(half)
                .committed("first", SO1, usd("500"), NOW.minusSeconds(900), true)
                .at(Checkpoint.SHIPMENT, SO1);
        assertThat(shipping.answer(usd("500"))).isEqualTo(Answer.APPROVE);
        assertThat(shipping.asks(usd("500.01")).exposure().total()).contains(usd("500.01"));
        assertThat(AtTheGate.of(half)
                        .committed("first", SO1, usd("500"), NOW.minusSeconds(60), true)
                        .at(Checkpoint.SHIPMENT, SO1)
                        .answer(usd("500")))
                .as("a read from before the order says nothing of it")
                .isEqualTo(Answer.HOLD);
    }

    @Test
    void theRestOfAnOrderPaidBeforehandNeedsOnlyTheRestOfItsMoney() {
        Case half = acme().receipt("P1", usd("300"), daysAgo(1))
                .order("SO1", daysAgo(1), null, usd("300"), usd("0"))
                .file();
        assertThat(AtTheGate.of(half)
                        .prepaidAndShown("first", SO1, usd("500"), NOW.minusSeconds(900))
                        .at(Checkpoint.SHIPMENT, SO1)
                        .prepaid()
                        .answer(usd("500")))
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void anOrderAskedAboutUnderASecondKeyClaimsOnlyWhatItHasNotClaimed() {
        AtTheGate again = AtTheGate.of(acme().file().limit(usd("1000")))
                .committed("first", SO1, usd("600"), NOW.minusSeconds(60), false)
                .at(Checkpoint.APPROVAL, SO1);
        assertThat(again.asks(usd("600")).claim()).isEqualTo(usd("0"));
        assertThat(again.asks(usd("700")).claim()).isEqualTo(usd("100"));
        assertThat(again.asks(usd("700")).exposure().total()).contains(usd("700"));
    }
}
