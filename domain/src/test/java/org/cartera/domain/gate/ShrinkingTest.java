package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.OpenOrder;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static Case owing60Of100() {
        return acme().invoice("N", usd("60"), inDays(5))
                .order("SO8", daysAgo(2), inDays(3), usd("15"), usd("0"))
                .file()
                .limit(usd("100"));
    }

    private static Optional<Shrinking> shrinking(Case given, Money amount) {
        CaseFile file = given.build();
        GateDecision decision = AtTheGate.of(given).asks(amount);
        return Shrinking.of(
                decision,
                OrderCheck.entered("cart-1", Account.ACME, amount),
                file,
                GatePolicy.standard(),
                new ExposurePolicy(true, 0));
    }

    @Test
    void anOrderBeyondTheLimitPassesWhenItIsAsSmallAsIsSaid() {
        Shrinking shrinking = shrinking(owing60Of100(), usd("70")).orElseThrow();
        assertThat(shrinking.excess()).isEqualTo(usd("45"));
        assertThat(shrinking.atMost()).isEqualTo(usd("25"));
        assertThat(AtTheGate.of(owing60Of100()).answer(usd("25"))).isEqualTo(Answer.APPROVE);
        assertThat(AtTheGate.of(owing60Of100()).answer(usd("25.01"))).isEqualTo(Answer.HOLD);
    }

    @Test
    void otherOrdersThatCouldGoInsteadAreNamed() {
        assertThat(shrinking(owing60Of100(), usd("70")).orElseThrow().orders())
                .extracting(order -> order.id().value(), OpenOrder::notInvoiced)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("SO8", usd("15")));
    }

    @Test
    void ofAnOrderSmallerThanTheExcessItIsToldWhatIsLeftWithoutIt() {
        Case given = acme().invoice("N", usd("60"), inDays(5))
                .order("SO8", daysAgo(2), inDays(3), usd("15"), usd("0"))
                .order("SO9", daysAgo(1), inDays(3), usd("50"), usd("0"))
                .file()
                .limit(usd("100"));
        Shrinking shrinking = shrinking(given, usd("30")).orElseThrow();
        assertThat(shrinking.excess()).isEqualTo(usd("55"));
        assertThat(shrinking.orders())
                .extracting(order -> shrinking.leftWithout(order).orElseThrow())
                .containsExactly(usd("40"), usd("5"));
        assertThat(shrinking.leftWithoutAny()).contains(usd("0"));
    }

    @Test
    void whereNoneOfTheOpenOrdersSufficesItIsToldWhatIsLeftWithoutAnyOfThem() {
        Shrinking shrinking = shrinking(owing60Of100(), usd("70")).orElseThrow();
        assertThat(shrinking.leftWithoutAny()).contains(usd("30"));
    }

    @Test
    void ofAnOrderInAnotherCurrencyNothingIsTold() {
        Case given = acme().invoice("N", usd("60"), inDays(5))
                .order("SO8", daysAgo(2), inDays(3), eur("15"), eur("0"))
                .file()
                .rates(new Rates(List.of(new ExchangeRate(EUR, USD, daysAgo(9), null, new BigDecimal("2")))))
                .limit(usd("100"));
        Shrinking shrinking = shrinking(given, usd("70")).orElseThrow();
        assertThat(shrinking.leftWithout(shrinking.orders().get(0))).isEmpty();
        assertThat(shrinking.leftWithoutAny()).isEmpty();
    }

    @Test
    void whereTheLimitIsFullWithoutTheOrderNoneOfItFits() {
        Case full = acme().invoice("N", usd("120"), inDays(5)).file().limit(usd("100"));
        Shrinking shrinking = shrinking(full, usd("70")).orElseThrow();
        assertThat(shrinking.excess()).isEqualTo(usd("90"));
        assertThat(shrinking.atMost()).isNull();
    }

    @Test
    void noSmallerOrderClearsWhatIsPastDue() {
        assertThat(shrinking(acme().late("A", usd("30"), 40).file().limit(usd("1000")), usd("70")))
                .isEmpty();
        assertThat(shrinking(owing60Of100(), usd("20"))).isEmpty();
    }
}
