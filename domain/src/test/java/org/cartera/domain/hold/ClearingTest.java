package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The amount that is said to clear a hold clears it. */
class ClearingTest {
    private static final Set<String> NOT_MONEY = Set.of("hold.status", "hold.limit-expired", "hold.exposure-unknown");

    private static HoldDecision decide(HoldRules rules, CaseFile file) {
        Money limit = file.credit().limit();
        Exposure exposure = limit == null
                ? null
                : new ExposurePolicy(true, 0).measure(file.ledger(), limit.currency(), file.rates());
        return rules.build().decide(file, exposure);
    }

    private static @Nullable Money toPay(HoldRules rules, Case given) {
        List<Ground> clearing = decide(rules, given.build()).clearing();
        assertThat(clearing).hasSizeLessThanOrEqualTo(1);
        return clearing.isEmpty() ? null : ((Measure.Amount) clearing.get(0).observed()).money();
    }

    @Test
    void itemsThatAreTooLateMustBePaidWhole() {
        Case given = acme().late("A", usd("30"), 20).late("B", usd("50"), 10).file();
        assertThat(toPay(HoldRules.none().daysOverdue(15), given)).isEqualTo(usd("30"));
    }

    @Test
    void ofAnOverdueAmountOnlyWhatExceedsTheThresholdMustBePaid() {
        Case given = acme().late("A", usd("130"), 20).file();
        assertThat(toPay(HoldRules.none().overdueAmount(usd("100")), given)).isEqualTo(usd("30"));
    }

    @Test
    void theShareIsBroughtDownToItsThreshold() {
        Case given = acme().invoice("N", usd("60"), inDays(5))
                .late("A", usd("40"), 20)
                .file();
        assertThat(toPay(HoldRules.none().overdueShare("0.25"), given)).isEqualTo(usd("20"));
    }

    @Test
    void whatExceedsTheLimitMustBePaid() {
        Case given = acme().invoice("N", usd("60"), inDays(5)).file().limit(usd("50"));
        assertThat(toPay(HoldRules.none().limitUse("1"), given)).isEqualTo(usd("10"));
    }

    @Test
    void theLargestOfSeveralRulesDecides() {
        Case given = acme().late("A", usd("30"), 20).late("B", usd("150"), 10).file();
        assertThat(toPay(HoldRules.none().daysOverdue(15).overdueAmount(usd("100")), given))
                .isEqualTo(usd("80"));
        assertThat(toPay(HoldRules.none().daysOverdue(5).overdueAmount(usd("100")), given))
                .isEqualTo(usd("180"));
    }

    @Test
    void anItemBehindOlderOnesNeedsThemPaidToo() {
        Case given = acme().late("A", usd("30"), 80)
                .late("B", usd("50"), 70)
                .file()
                .seen("B/1", daysAgo(99), taken("final-notice", daysAgo(3)));
        assertThat(toPay(HoldRules.none().stages("final-notice"), given)).isEqualTo(usd("80"));
    }

    @Test
    void aDisputedPartNeedNotBePaid() {
        Case given = acme().late("A", usd("30"), 20).file().disputed("A/1", usd("10"));
        assertThat(toPay(HoldRules.none().daysOverdue(15), given)).isEqualTo(usd("20"));
    }

    @Test
    void anItemWithTwoGroundsIsPaidOnce() {
        Case given = acme().late("A", usd("30"), 80).file().seen("A/1", daysAgo(99), taken("final-notice", daysAgo(3)));
        assertThat(toPay(HoldRules.none().stages("final-notice").daysOverdue(15).oldestItemDays(30), given))
                .isEqualTo(usd("30"));
    }

    @Test
    void eachCurrencyHasItsAmount() {
        Case given = acme().late("A", usd("30"), 20).late("B", eur("7"), 20).file();
        assertThat(decide(HoldRules.none().daysOverdue(15), given.build()).clearing())
                .extracting(Ground::rule, Ground::subject, Ground::observed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "clear.pay", EUR.getCurrencyCode(), Measure.money(eur("7"))),
                        org.assertj.core.groups.Tuple.tuple(
                                "clear.pay", USD.getCurrencyCode(), Measure.money(usd("30"))));
    }

    @Test
    void noMoneyClearsASuspension() {
        Case given = acme().file().credit(CreditFile.Status.SUSPENDED, null, null);
        assertThat(toPay(HoldRules.none().statuses(CreditFile.Status.SUSPENDED), given))
                .isNull();
    }

    @Property
    void payingTheClearingAmountToTheOldestItemsLeavesNoGroundOfMoney(@ForAll Random random) {
        Account account = acme();
        int items = 1 + random.nextInt(8);
        for (int i = 0; i < items; i++) {
            int days = random.nextInt(120) - 30;
            account.invoice(
                    "I" + i,
                    org.cartera.domain.receivable.Invoice.Kind.INVOICE,
                    org.cartera.domain.receivable.Invoice.Status.OPEN,
                    daysAgo(days + random.nextInt(100)),
                    cents(1 + random.nextInt(20_000)),
                    daysAgo(days));
        }
        HoldRules rules = rules(random);
        CaseFile before = withMemories(account.file(), new Random(items), items).build();
        HoldDecision held = decide(rules, before);
        for (Ground clear : held.clearing()) {
            payOldest(account, before, ((Measure.Amount) clear.observed()).money());
        }
        CaseFile after = withMemories(account.file(), new Random(items), items).build();
        assertThat(decide(rules, after).grounds())
                .as("after paying %s for %s", held.clearing(), held.grounds())
                .noneMatch(ground -> !NOT_MONEY.contains(ground.rule()));
    }

    private static HoldRules rules(Random random) {
        HoldRules rules = HoldRules.none();
        rules = random.nextBoolean() ? rules.daysOverdue(random.nextInt(40)) : rules;
        rules = random.nextBoolean() ? rules.overdueAmount(cents(random.nextInt(30_000))) : rules;
        rules = random.nextBoolean() ? rules.overdueShare("0." + random.nextInt(100)) : rules;
        rules = random.nextBoolean() ? rules.limitUse("1") : rules;
        rules = random.nextBoolean() ? rules.oldestItemDays(random.nextInt(150)) : rules;
        rules = random.nextBoolean() ? rules.stages("final-notice") : rules;
        return random.nextBoolean() ? rules.tolerance(cents(random.nextInt(5_000))) : rules;
    }

    private static Case withMemories(Case given, Random random, int items) {
        for (int i = 0; i < items; i++) {
            if (random.nextInt(4) == 0) {
                given.seen("I" + i + "/1", daysAgo(200), taken("final-notice", daysAgo(3)));
            }
        }
        return given.limit(usd("150"));
    }

    /** Oldest due date first; what is left over stays unapplied. */
    private static void payOldest(Account account, CaseFile file, Money amount) {
        account.receipt("pay-" + amount.currency(), amount, file.asOf());
        Money left = amount;
        for (OpenItem item : file.ledger().items()) {
            Money part = left.min(item.open());
            if (item.open().currency().equals(USD) && part.isPositive()) {
                account.applied("pay-" + amount.currency(), item.id().invoice().value(), part);
                left = left.minus(part);
            }
        }
    }
}
