package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.hold.ClearingPayment.Part;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Invoice;
import org.junit.jupiter.api.Test;

/** The amount that clears a hold names the documents it goes to. */
class ClearingPaymentTest {

    private static List<ClearingPayment> payments(HoldRules rules, CaseFile file) {
        return ClearingPayment.of(file, rules.build().decide(file, null).clearing());
    }

    @Test
    void theOldestDueDateIsPaidFirstAndTheLastDocumentInPart() {
        CaseFile file = acme().late("B", usd("60"), 70)
                .late("A", usd("30"), 80)
                .late("C", usd("40"), 60)
                .file()
                .build();
        ClearingPayment payment = ClearingPayment.of(file, usd("80"));
        assertThat(payment.parts())
                .extracting(part -> part.item().id().toString(), Part::paid, Part::isInPart)
                .containsExactly(tuple("A/1", usd("30"), false), tuple("B/1", usd("50"), true));
        assertThat(payment.rest()).isEqualTo(usd("0"));
    }

    @Test
    void aDisputedDocumentIsNamedAndNotAskedFor() {
        CaseFile file = acme().late("A", usd("30"), 80)
                .late("B", usd("50"), 70)
                .late("C", usd("40"), 60)
                .file()
                .disputed("A/1", usd("30"))
                .disputed("C/1", usd("15"))
                .build();
        assertThat(ClearingPayment.of(file, usd("50")).parts())
                .extracting(part -> part.item().id().toString(), Part::disputed, Part::paid)
                .containsExactly(
                        tuple("A/1", usd("30"), usd("0")),
                        tuple("B/1", usd("0"), usd("50")),
                        tuple("C/1", usd("15"), usd("0")));
    }

    @Test
    void whatABankLineBringsIsNotAskedForAgain() {
        CaseFile file = acme().late("A", usd("30"), 80)
                .late("B", usd("50"), 70)
                .file()
                .matched("7", "A/1", usd("20"), usd("30"))
                .build();
        assertThat(ClearingPayment.of(file, usd("60")).parts())
                .extracting(Part::coming, Part::paid)
                .containsExactly(tuple(usd("20"), usd("10")), tuple(usd("0"), usd("50")));
    }

    @Test
    void whatNoDocumentTakesIsLeftOver() {
        CaseFile file = acme().invoice("N", usd("60"), inDays(5)).file().build();
        assertThat(ClearingPayment.of(file, usd("100")).rest()).isEqualTo(usd("40"));
        assertThat(ClearingPayment.of(file, eur("5")).parts()).isEmpty();
    }

    @Test
    void eachCurrencyHasItsDocuments() {
        Case given = acme().late("A", usd("30"), 20).late("B", eur("7"), 20).file();
        assertThat(payments(HoldRules.none().daysOverdue(15), given.build()))
                .extracting(
                        ClearingPayment::amount,
                        payment -> payment.parts().get(0).item().invoice().id().value())
                .containsExactly(tuple(eur("7"), "B"), tuple(usd("30"), "A"));
    }

    @Test
    void whereNoMoneyClearsThereIsNoPayment() {
        CaseFile file =
                acme().late("A", usd("30"), 20).file().heldByPerson(daysAgo(3)).build();
        assertThat(payments(HoldRules.none().daysOverdue(15), file)).isEmpty();
    }

    @Property
    void payingTheNamedPartsClearsWhatIsPastDue(@ForAll Random random) {
        Account account = acme();
        int items = 1 + random.nextInt(8);
        for (int i = 0; i < items; i++) {
            account.invoice(
                    "I" + i,
                    Invoice.Kind.INVOICE,
                    Invoice.Status.OPEN,
                    daysAgo(200),
                    cents(1 + random.nextInt(20_000)),
                    daysAgo(random.nextInt(120) - 30));
        }
        Case before = account.file();
        Money contested = cents(1 + random.nextInt(9_000));
        HoldRules rules = HoldRules.none()
                .daysOverdue(random.nextInt(40))
                .overdueAmount(cents(random.nextInt(30_000)))
                .overdueShare("0." + random.nextInt(100))
                .tolerance(cents(random.nextInt(5_000)));
        List<ClearingPayment> payments =
                payments(rules, before.disputed("I0/1", contested).build());
        for (ClearingPayment payment : payments) {
            assertThat(payment.rest().isZero()).as("all goes to documents").isTrue();
            account.receipt("pay", payment.amount(), daysAgo(0));
            payment.parts().stream()
                    .filter(part -> part.paid().isPositive())
                    .forEach(part ->
                            account.applied("pay", part.item().id().invoice().value(), part.paid()));
        }
        Case after = account.file().disputed("I0/1", contested);
        assertThat(rules.build().decide(after.build(), null).grounds())
                .as("after %s", payments)
                .isEmpty();
    }
}
