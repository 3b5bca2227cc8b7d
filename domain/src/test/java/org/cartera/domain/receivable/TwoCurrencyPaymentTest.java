package org.cartera.domain.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class TwoCurrencyPaymentTest {
    private static final AccountKey ACCOUNT = AccountKey.of("Company", "C1");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    /** 100.00 USD that were 33.35 EUR: each third alone is 11.12 EUR, together they are 33.35 and not 33.36. */
    @Test
    void applicationsInTheBooksCurrencyAreConvertedTogether() {
        List<Application> applications = new ArrayList<>();
        for (String amount : new String[] {"33.33", "33.33", "33.34"}) {
            String id = "A" + applications.size();
            applications.add(
                    new Application(id, new PaymentId("P1"), new InvoiceId(id), null, null, Money.of("USD", amount)));
        }

        assertThat(credits(applications)).isEmpty();
    }

    @Test
    void whatIsLeftIsInTheCurrencyReallyPaid() {
        Application part =
                new Application("A", new PaymentId("P1"), new InvoiceId("I"), null, null, Money.of("USD", "50"));

        assertThat(credits(List.of(part))).extracting(AccountCredit::amount).containsExactly(Money.of("EUR", "16.67"));
    }

    private static List<AccountCredit> credits(List<Application> applications) {
        Payment payment = new Payment(
                new PaymentId("P1"),
                ACCOUNT,
                Payment.Direction.RECEIPT,
                Payment.State.EFFECTIVE,
                DAY,
                Money.of("USD", "100"),
                Money.of("EUR", "33.35"),
                null,
                null);
        CustomerFacts facts = new CustomerFacts(
                ACCOUNT,
                Customer.named(ACCOUNT.customer(), "C1"),
                List.of(),
                List.of(),
                List.of(payment),
                applications,
                List.of(),
                List.of(),
                List.of());
        return CustomerLedger.of(facts, DAY, new LedgerTerms(date -> true, false, 30))
                .credits();
    }
}
