package org.cartera.domain.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** What each role may concede by itself (S3-2, S4-13). */
class NegotiationPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final AccountKey ACME = AccountKey.of("Company", "ACME");
    private static final Envelope SMALL = new Envelope(6, 180, 30, new BigDecimal("0.05"), new BigDecimal("0.10"));
    private static final NegotiationPolicy POLICY = new NegotiationPolicy(
            Map.of(
                    Role.COLLECTOR,
                    SMALL,
                    Role.CREDIT_MANAGER,
                    new Envelope(24, null, null, new BigDecimal("0.2"), BigDecimal.ZERO)),
            Balances.of(Money.of("COP", "50000000")),
            Balances.none());

    @Test
    void whatEqualsTheEnvelopeMayStillBeGranted() {
        Concession six = plan("6000000", "5700000", 6);

        assertThat(SMALL.beyond(six)).isEmpty();
        assertThat(SMALL.beyond(promise(30))).isEmpty();
    }

    @Test
    void everythingBeyondItIsToldWithWhatIsAskedAndWhatMayBeGranted() {
        Concession twelve = plan("6000000", "5600000", 12);

        assertThat(SMALL.beyond(twelve))
                .extracting(Ground::toString)
                .containsExactly(
                        Ground.of("concession.instalments", count(12), count(6)).toString(),
                        Ground.of("concession.plan-days", days(360), days(180)).toString(),
                        Ground.of("concession.discount", share("0.0667"), share("0.05"))
                                .toString(),
                        Ground.of("concession.down-payment", share("0.0833"), share("0.10"))
                                .toString());
        assertThat(SMALL.beyond(promise(31))).extracting(Ground::rule).containsExactly("concession.promise-days");
    }

    @Test
    void aFirstPaymentThatIsShortByRoundingAloneSuffices() {
        Money total = Money.of("COP", "1000001");
        Concession ten = plan(total, PaymentPlan.monthly(total, 10, TODAY.plusDays(1)));

        assertThat(new Envelope(null, null, null, BigDecimal.ZERO, new BigDecimal("0.1")).beyond(ten))
                .isEmpty();
    }

    @Test
    void aPlanOfOnePartHasNoFirstPaymentApart() {
        assertThat(new Envelope(null, null, null, BigDecimal.ZERO, new BigDecimal("0.5")).beyond(plan("100", "100", 1)))
                .isEmpty();
    }

    @Test
    void withoutLimitsAnyTimeMayBeGrantedAndNobodyGrantsADiscount() {
        NegotiationPolicy none = NegotiationPolicy.standard();

        assertThat(none.beyond(Set.of(Role.COLLECTOR), plan("6000000", "6000000", 36)))
                .isEmpty();
        assertThat(none.whoMay(plan("6000000", "5999999", 1))).isEmpty();
        assertThat(none.needsFourEyes(Money.of("COP", "900000000000"))).isFalse();
    }

    @Test
    void theWidestOfSomebodysEnvelopesCountsAndOtherRolesAgreeNothing() {
        Concession twelve = plan("6000000", "6000000", 12);

        assertThat(POLICY.beyond(Set.of(Role.COLLECTOR), twelve)).isNotEmpty();
        assertThat(POLICY.beyond(Set.of(Role.COLLECTOR, Role.CREDIT_MANAGER), twelve))
                .isEmpty();
        assertThat(POLICY.whoMay(twelve)).containsExactly(Role.CREDIT_MANAGER);
        assertThat(POLICY.mayAny(Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SELLER), twelve))
                .isFalse();
    }

    @Test
    void aboveTheThresholdAndInEveryOtherCurrencyTwoPersonsAreNeeded() {
        assertThat(POLICY.needsFourEyes(Money.of("COP", "50000000"))).isFalse();
        assertThat(POLICY.needsFourEyes(Money.of("COP", "50000001"))).isTrue();
        assertThat(POLICY.needsFourEyes(Money.of("USD", "1"))).isTrue();
    }

    @Test
    void aPlanForMoreThanIsOpenIsNoConcession() {
        assertThatThrownBy(() -> plan("100", "101", 1)).hasMessageContaining("more than the open");
    }

    private static Concession promise(int days) {
        return Concession.of(
                new Promise("P", ACME, Money.of("COP", "100"), TODAY, TODAY.plusDays(days), Set.of(), "", null));
    }

    /** Parts that are 30 days apart. */
    private static Concession plan(String total, String paid, int count) {
        List<PaymentPlan.Part> equal = PaymentPlan.monthly(Money.of("COP", paid), count, TODAY);
        List<PaymentPlan.Part> apart = IntStream.range(0, equal.size())
                .mapToObj(part -> new PaymentPlan.Part(
                        TODAY.plusDays(30L * (part + 1)), equal.get(part).amount()))
                .toList();
        return plan(Money.of("COP", total), apart);
    }

    private static Concession plan(Money total, List<PaymentPlan.Part> parts) {
        return Concession.of(new PaymentPlan("P", ACME, TODAY, Set.of(), parts, "", null), total);
    }

    private static Measure count(int count) {
        return Measure.count(count);
    }

    private static Measure days(int days) {
        return Measure.days(days);
    }

    private static Measure share(String share) {
        return Measure.share(new BigDecimal(share));
    }
}
