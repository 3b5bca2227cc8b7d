package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactWindow;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.hold.OrderDecision;
import org.cartera.domain.hold.OrderDecision.Answer;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.strategy.Strategy;
import org.junit.jupiter.api.Test;

class CheckOrderTest {
    private static final AccountKey ACME = AccountKey.of("Andina", "ACME");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LedgerTerms TERMS = new LedgerTerms(BusinessCalendar.EVERY_DAY, true, 30);
    private static final CheckOrder CHECK = new CheckOrder(new PolicySet(
            "test",
            BusinessCalendar.EVERY_DAY,
            TERMS,
            Buckets.standard(),
            new ExposurePolicy(true, 0),
            new HoldPolicy(
                    "test",
                    15,
                    Balances.none(),
                    null,
                    BigDecimal.ONE,
                    true,
                    Set.of(),
                    null,
                    Set.of(),
                    true,
                    Balances.none(),
                    Set.of(),
                    Set.of()),
            new Strategy("test", List.of(), 0, 0, Balances.none(), Balances.none(), true, null, Set.of(), Set.of()),
            new PromisePolicy(0, BigDecimal.ZERO),
            Addresses.standard(),
            ContactWindow.always()));

    @Test
    void anOrderThatFillsTheLimitExactlyPasses() {
        assertThat(CHECK.check(owing("700", 0), Money.of("COP", "300")).answer())
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void anOrderThatPassesTheLimitByOneCentIsHeldWithTheCentThatClearsIt() {
        OrderDecision decision = CHECK.check(owing("700", 0), Money.of("COP", "300.01"));
        assertThat(decision.answer()).isEqualTo(Answer.HOLD);
        assertThat(decision.grounds()).extracting(Ground::rule).containsExactly("hold.limit-use");
        assertThat(decision.clearing())
                .extracting(ground -> ground.observed().toString())
                .containsExactly("money:COP 0.01");
    }

    @Test
    void aDelinquentCustomerIsHeldWhateverTheLimit() {
        assertThat(CHECK.check(owing("1", 16), Money.of("COP", "1")).grounds())
                .extracting(Ground::rule)
                .containsExactly("hold.days-overdue");
    }

    @Test
    void anOrderWithoutExchangeRateToTheLimitIsHeldAndNotGuessed() {
        assertThat(CHECK.check(owing("1", 0), Money.of("USD", "1")).grounds())
                .extracting(Ground::rule)
                .containsExactly("hold.exposure-unknown");
    }

    @Test
    void anIncompleteCustomerIsNeverApprovedWithoutAPerson() {
        Rejected row = new Rejected(FactKind.INVOICE, "8100", ACME, Rejected.Reason.PAID_WITH_OPEN_AMOUNT, List.of());
        assertThat(CHECK.check(file("1", 0, List.of(row)), Money.of("COP", "1")).grounds())
                .extracting(Ground::rule)
                .containsExactly("order.incomplete");
    }

    private static CaseFile owing(String amount, int daysPastDue) {
        return file(amount, daysPastDue, List.of());
    }

    private static CaseFile file(String amount, int daysPastDue, List<Rejected> rejected) {
        Money total = Money.of("COP", amount);
        LocalDate due = TODAY.minusDays(daysPastDue);
        Invoice invoice = new Invoice(
                new InvoiceId("F1"),
                ACME,
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                due.minusDays(30),
                total,
                List.of(new Instalment(1, due, DueSource.INVOICE, total)),
                null,
                null,
                null);
        CustomerFacts facts = new CustomerFacts(
                ACME,
                Customer.named(ACME.customer(), "Acme"),
                List.of(),
                List.of(invoice),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rejected);
        return new CaseFile(
                1,
                null,
                facts,
                CustomerLedger.of(facts, TODAY, TERMS),
                Disputes.none(),
                List.of(),
                List.of(),
                new CreditFile(ACME, CreditFile.Status.OK, Money.of("COP", "1000"), null),
                null,
                Rates.none(),
                Map.of());
    }
}
