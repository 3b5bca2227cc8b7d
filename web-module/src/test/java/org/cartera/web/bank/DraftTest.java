package org.cartera.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.Share;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final AccountKey ACME = AccountKey.of("Andina", "C1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final Draft draft = new Draft();

    @Test
    void whoeverIsLookedAtGetsAllOfItOnAccountUntilSomethingIsPicked() {
        draft.take("C1", "Acme");

        assertThat(draft.shares(ACME.organisation())).containsExactly(Share.of(ACME, List.of()));
    }

    @Test
    void anotherCustomerIsAddedAndOnlyWhoGetsSomethingShares() {
        draft.take("C1", "Acme");
        draft.pick("F1/1", Money.of("COP", "70"));
        draft.take("C2", "Beta");
        draft.take("C3", "Gama");

        assertThat(draft.customers()).containsExactly("C1", "C3");
        assertThat(draft.shares(ACME.organisation()))
                .extracting(share -> share.account().customer().value())
                .containsExactly("C1");
        draft.pick("F9/1", Money.of("COP", "30"));
        assertThat(draft.shares(ACME.organisation())).hasSize(2);
        assertThat(draft.given()).isEqualByComparingTo("100");
        draft.drop("C1");
        assertThat(draft.current()).isEqualTo("C3");
    }

    @Test
    void aPickTakesWhatIsLeftAndAllOfTheItemOnceNothingIs() {
        draft.take("C1", "Acme");
        ItemRow some = row("F1", "100", "70");
        some.setPicked(true);
        assertThat(some.getPaid()).isEqualByComparingTo("70");
        ItemRow more = row("F2", "50", "0");
        more.setPicked(true);
        assertThat(more.getPaid()).isEqualByComparingTo("50");

        some.setPaid(new BigDecimal("100.001"));
        assertThat(some.getPaid()).isEqualByComparingTo("100");
        some.setPaid(new BigDecimal("101"));
        assertThat(some.isTooMuch()).isTrue();
        some.setPaid(null);
        assertThat(some.isPicked()).isFalse();
    }

    @Test
    void aReasonStandsWithItsCustomer() {
        draft.take("C1", "Acme");
        draft.pick("F1/1", Money.of("COP", "95"));
        draft.explain("DAMAGE", "two boxes");

        assertThat(draft.shares(ACME.organisation()).get(0).why()).isEqualTo(Deduction.Reason.DAMAGE);
        draft.take("C2", "Beta");
        assertThat(draft.why()).isEmpty();
    }

    private ItemRow row(String invoice, String open, String rest) {
        return new ItemRow(
                new OpenDocument(
                        InstalmentId.of(invoice, 1), ACME, Money.of("COP", open), TODAY, TODAY, Set.of(invoice)),
                draft,
                Money.of("COP", rest),
                TODAY);
    }
}
