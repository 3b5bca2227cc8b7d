package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a wish would let pass, told before it is granted. */
class ReleaseRequestTest {
    private static final Money NOTHING = Money.of("COP", "0");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AccountKey ACME = AccountKey.of("Company", "ACME");

    @Test
    void ofACustomerItCoversEveryOrderUpToTheCapAndThroughItsLastDay() {
        ReleaseRequest wish = wish(null, Money.of("COP", "1000"), TODAY.plusDays(2));

        assertThat(wish.wouldCover(entered("COP", "1000"), TODAY.plusDays(2), 0, NOTHING))
                .isTrue();
        assertThat(wish.wouldCover(entered("COP", "1001"), TODAY, 0, NOTHING)).isFalse();
        assertThat(wish.wouldCover(entered("USD", "1"), TODAY, 0, NOTHING))
                .as("of another currency")
                .isFalse();
        assertThat(wish.wouldCover(entered("COP", "1000"), TODAY.plusDays(3), 9, NOTHING))
                .as("an order that is only entered has no grace")
                .isFalse();
    }

    @Test
    void withoutACapItCoversWhateverAmount() {
        assertThat(wish(null, null, TODAY).wouldCover(entered("USD", "99999999"), TODAY, 0, NOTHING))
                .isTrue();
    }

    @Test
    void ofOneOrderItCoversNoOther() {
        ReleaseRequest wish = wish(new OrderId("SO1"), Money.of("COP", "1000"), TODAY);

        assertThat(wish.wouldCover(approving("SO1"), TODAY, 0, NOTHING)).isTrue();
        assertThat(wish.wouldCover(approving("SO2"), TODAY, 0, NOTHING)).isFalse();
        assertThat(wish.wouldCover(approving("SO1"), TODAY.plusDays(1), 1, NOTHING))
                .as("an entered order keeps its approval inside the grace")
                .isTrue();
    }

    private static ReleaseRequest wish(@Nullable OrderId order, @Nullable Money upTo, LocalDate until) {
        return ReleaseRequest.asked(ACME, order, null, upTo, until, "laura", Instant.EPOCH, "fair week");
    }

    private static OrderCheck entered(String currency, String amount) {
        return OrderCheck.entered("cart", ACME, Money.of(currency, amount));
    }

    private static OrderCheck approving(String order) {
        return new OrderCheck(
                "cart-" + order,
                ACME,
                null,
                new OrderId(order),
                OrderCheck.Kind.ORDER,
                Checkpoint.APPROVAL,
                Money.of("COP", "900"),
                null,
                null,
                false,
                "",
                "");
    }
}
