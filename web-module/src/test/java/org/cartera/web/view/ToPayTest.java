package org.cartera.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.hold.ClearingPayment;
import org.cartera.domain.hold.ClearingPayment.Part;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.web.fake.FakeBooks;
import org.cartera.web.fake.FakeViews;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;

class ToPayTest {
    private final Words words = new Words(Locale.US, ZoneId.of("America/Bogota"));
    private final CaseFile file = new FakeViews(new FakeBooks(0))
            .customer(new AccountKey(FakeBooks.ORG, new CustomerId("901284517")))
            .orElseThrow()
            .decision()
            .file();
    private final OpenItem open = file.ledger().items().get(0);
    private final Money none = Money.zero(open.open().currency());

    private Part asked(OpenItem item, Money paid) {
        return new Part(item, none, none, paid);
    }

    private ClearingPayment of(Money amount, Part... parts) {
        return new ClearingPayment(amount, List.of(parts), none);
    }

    @Test
    void aDocumentPaidSinceStandsAmongThoseAskedForThenAndIsSaidToBeClosed() {
        OpenItem settled = new OpenItem(
                InstalmentId.parse("PAID-1/1"),
                open.invoice(),
                open.original(),
                open.open(),
                open.nominalDue().minusDays(9),
                open.effectiveDue().minusDays(9),
                open.daysPastDue() + 9);
        ToPay both = ToPay.compared(
                        List.of(of(
                                open.open().plus(open.open()), asked(settled, open.open()), asked(open, open.open()))),
                        List.of(of(open.open(), asked(open, open.open()))),
                        file,
                        true,
                        words)
                .get(0);
        assertThat(both.getLines())
                .extracting(ToPay.Line::getKey, ToPay.Line::getThen, ToPay.Line::getNow, ToPay.Line::getNote)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PAID-1/1", open.open(), null, "No longer open"),
                        org.assertj.core.groups.Tuple.tuple(open.id().toString(), open.open(), open.open(), ""));
    }

    @Test
    void whatIsDisputedIsMarkedAndNotAskedFor() {
        ToPay.Line line = ToPay.now(List.of(of(none, new Part(open, open.open(), none, none))), file, true, words)
                .get(0)
                .getLines()
                .get(0);
        assertThat(line.isDisputed()).isTrue();
        assertThat(line.getNow()).isNull();
        assertThat(line.getNote()).contains("disputed, not asked for");
    }

    @Test
    void whereNothingIsAskedForAnyMoreThatIsSaid() {
        ToPay then = ToPay.compared(List.of(of(open.open(), asked(open, open.open()))), List.of(), file, true, words)
                .get(0);
        assertThat(then.getTitle()).startsWith("Nothing has to be received");
        assertThat(then.getNow()).isNull();
    }

    @Test
    void whatNoDocumentTakesIsExplainedByWhetherAdvancesCount() {
        ClearingPayment beyond = new ClearingPayment(open.open(), List.of(), open.open());
        assertThat(ToPay.now(List.of(beyond), file, true, words).get(0).getRest())
                .contains("would count as an advance");
        assertThat(ToPay.now(List.of(beyond), file, false, words).get(0).getRest())
                .contains("advances do not count");
    }
}
