package org.cartera.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditFileTest {

    @Test
    void endsAreToldFromSixtyDaysBeforeAndAfterThem() {
        assertThat(endings(inDays(61))).isEmpty();
        assertThat(endings(inDays(60))).containsExactly("credit.limit-ends date:" + inDays(60) + " / days:60");
        assertThat(endings(inDays(8))).containsExactly("credit.limit-ends date:" + inDays(8) + " / days:30");
        assertThat(endings(inDays(7))).containsExactly("credit.limit-ends date:" + inDays(7) + " / days:7");
        assertThat(endings(daysAgo(1))).containsExactly("credit.limit-ends date:" + daysAgo(1) + " / days:0");
    }

    @Test
    void aSecurityIsToldByItsKindAndNumber() {
        CreditFile file = new CreditFile(
                Account.ACME,
                Status.OK,
                usd("1"),
                null,
                inDays(3),
                "B",
                "30 days",
                null,
                List.of(new Security(Security.Kind.INSURANCE, usd("500"), daysAgo(1), inDays(20), "P-7")));
        assertThat(file.endings(TODAY))
                .extracting(Object::toString)
                .containsExactly(
                        "credit.review-due date:" + inDays(3) + " / days:7",
                        "credit.security-ends[INSURANCE P-7] date:" + inDays(20) + " / days:30");
    }

    @Test
    void anIncreaseNeedsALimitOfItsCurrencyAndGoesWithIt() {
        TemporaryIncrease increase = new TemporaryIncrease(usd("5"), TODAY, TODAY);
        assertThatThrownBy(() -> with(null, increase)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(eur("1"), increase)).isInstanceOf(IllegalArgumentException.class);
        CreditFile file = with(usd("1"), increase);
        assertThat(file.limitOn(TODAY)).isEqualTo(usd("6"));
        assertThat(file.limitOn(inDays(1))).isEqualTo(usd("1"));
        assertThat(file.with(Status.OK, usd("9"), null).limitOn(TODAY)).isEqualTo(usd("14"));
        assertThat(file.with(Status.OK, eur("9"), null).limitOn(TODAY)).isEqualTo(eur("9"));
    }

    private static CreditFile with(@Nullable Money limit, TemporaryIncrease increase) {
        return new CreditFile(Account.ACME, Status.OK, limit, null, null, "", "", increase, List.of());
    }

    private static List<String> endings(LocalDate through) {
        return new CreditFile(Account.ACME, Status.OK, usd("1"), through)
                .endings(TODAY).stream().map(Object::toString).toList();
    }
}
