package org.cartera.domain.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.RandomAccount;
import org.cartera.domain.money.Money;

/** What holds of every ledger, whatever the ERP's rows. */
class LedgerLawsTest {

    @Property
    void nothingIsLostInvoicesLessMoneyIsTheBalance(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 50_000) Integer> invoices,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 30_000) Integer> receipts,
            @ForAll Random random) {
        Account account = acme();
        int balance = 0;
        for (int i = 0; i < invoices.size(); i++) {
            account.late("I" + i, cents(invoices.get(i)), i * 7 - 10);
            balance += invoices.get(i);
        }
        for (int i = 0; i < receipts.size(); i++) {
            int amount = receipts.get(i);
            account.receipt("P" + i, cents(amount), daysAgo(i));
            account.applied("P" + i, "I" + random.nextInt(invoices.size()), cents(random.nextInt(amount + 1)));
            balance -= amount;
        }
        assertThat(account.ledger().balance().in(USD)).isEqualTo(cents(balance));
    }

    @Property
    void theOrderOfTheRowsIsIrrelevant(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        assertThat(CustomerLedger.of(shuffled(facts, random), TODAY, Account.TERMS))
                .isEqualTo(CustomerLedger.of(facts, TODAY, Account.TERMS));
    }

    @Property
    void whatIsOpenIsPositiveAndNeverMoreThanTheInstalment(@ForAll Random random) {
        for (OpenItem item : RandomAccount.of(random).ledger().items()) {
            assertThat(item.open().isPositive()).isTrue();
            assertThat(item.open().isMoreThan(item.original())).isFalse();
        }
    }

    @Property
    void moneyFillsInstalmentsInTheOrderOfTheirDueDates(@ForAll @IntRange(max = 30_000) int paid) {
        List<Money> open = acme()
                .instalments("A", cents(10_000), daysAgo(60), daysAgo(30), TODAY)
                .receipt("P", cents(paid), daysAgo(1))
                .applied("P", "A", cents(paid))
                .ledger()
                .items()
                .stream()
                .map(OpenItem::open)
                .toList();
        for (int i = 1; i < open.size(); i++) {
            assertThat(open.get(i)).isEqualTo(cents(10_000));
        }
        assertThat(open.stream().reduce(Money.zero(USD), Money::plus)).isEqualTo(cents(30_000 - paid));
    }

    @Property
    void moreMoneyNeverOpensAnItemAgain(@ForAll Random random, @ForAll @IntRange(min = 1, max = 50_000) int more) {
        Account account = RandomAccount.of(random);
        Money before = account.ledger().balance().in(USD);
        account.receipt("extra", cents(more), daysAgo(1)).applied("extra", "I0", cents(more));
        assertThat(account.ledger().balance().in(USD)).isEqualTo(before.minus(cents(more)));
    }

    private static CustomerFacts shuffled(CustomerFacts facts, Random random) {
        return new CustomerFacts(
                facts.account(),
                facts.customer(),
                shuffled(facts.contactPoints(), random),
                shuffled(facts.invoices(), random),
                shuffled(facts.payments(), random),
                shuffled(facts.applications(), random),
                shuffled(facts.orders(), random),
                shuffled(facts.billingAccounts(), random),
                shuffled(facts.rejected(), random));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }
}
