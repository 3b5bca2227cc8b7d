package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.erp.component.ExportServer;
import org.cartera.erp.copy.CopiedErpSource;
import org.cartera.erp.copy.CopySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Copying OFBiz over HTTP")
class CopyingTest {
    private static final OrganisationId COMPANY = new OrganisationId("Company");
    /** Nothing is stamped later: only pages tell that something has happened. */
    private static final Instant OLD = Instant.now().minus(Duration.ofDays(30));

    private final ErpDatabase erp = new ErpDatabase();
    private final ExportServer door = erp.door();
    private final OpenErp source = new OpenErp(new CopiedErpSource(erp.copying(door.address())));
    private final MemoryFacts facts = new MemoryFacts();

    @BeforeEach
    void seventeenInvoices() {
        erp.customer("C1").customer("C2");
        for (int i = 10; i < 27; i++) {
            erp.invoice("I" + i, i < 20 ? "C1" : "C2", "100");
        }
        erp.receipt("P1", "C1", "40").apply("A1", "P1", "I10", "40");
        old();
        facts.take(source, ReadRequest.full(COMPANY));
        door.forget();
    }

    @AfterEach
    void close() throws Exception {
        door.permit(true);
        door.instead.clear();
        source.close();
        erp.close();
    }

    /** No row is stamped lately. */
    private void old() {
        for (String table : new String[] {"invoice", "invoice_item", "party", "payment", "payment_application"}) {
            erp.run("update " + table + " set last_updated_tx_stamp = '" + OLD + "'");
        }
    }

    private void again() {
        facts.take(source, ReadRequest.since(COMPANY, OLD.plusSeconds(1), facts.mark));
    }

    @Test
    void aPageThatIsAsItWasIsNotSentAgain() {
        again();

        assertThat(door.sent).doesNotContainKey("Invoice");
        assertThat(door.same.get()).isGreaterThan(30);
    }

    @Test
    void aChangeWithoutAStampAndADeletionAreSeenByTheirPages() {
        erp.run(
                "update invoice_item set amount = 70 where invoice_id = 'I12'; delete from invoice where invoice_id = 'I25'");

        again();

        assertThat(facts.invoice("I12").total().amount()).isEqualByComparingTo("70");
        assertThat(facts.of(FactKind.INVOICE)).hasSize(16).doesNotContainKey("I25");
        assertThat(door.sent).containsEntry("Invoice", 1).containsEntry("InvoiceItem", 1);
    }

    @Test
    void aRangeThatHasGrownBeyondAPageBecomesSeveral() {
        for (int i = 0; i < 14; i++) {
            erp.invoice("I1" + "ABCDEFGHIJKLMN".charAt(i), "C1", "5");
        }
        old();
        again();
        assertThat(facts.of(FactKind.INVOICE)).hasSize(31);

        door.forget();
        again();
        assertThat(door.sent).doesNotContainKey("Invoice");
    }

    @Test
    void theOrderOfKeysIsOfbizsOwn() {
        erp.invoice("i-small", "C1", "5").invoice("Ñ", "C1", "6").invoice("A'\"1,\\N", "C1", "7");
        old();
        again();
        again();

        assertThat(facts.of(FactKind.INVOICE)).hasSize(20).containsKeys("i-small", "Ñ", "A'\"1,\\N");
    }

    @Test
    void whatARefreshOfACustomerBroughtDoesNotHideWhatIsOfbizsNow() {
        erp.run("update invoice set status_id = 'INVOICE_CANCELLED' where invoice_id = 'I11'; "
                + "delete from payment_application where payment_application_id = 'A1'");
        MemoryFacts one = MemoryFacts.of(source, ReadRequest.one(COMPANY, new CustomerId("C1")));
        assertThat(door.requests.get()).as("an order waits for them").isLessThanOrEqualTo(8);
        assertThat(one.of(FactKind.INVOICE)).hasSize(9);
        assertThat(one.of(FactKind.APPLICATION)).isEmpty();

        erp.run("update invoice set status_id = 'INVOICE_READY' where invoice_id = 'I11'");
        erp.apply("A1", "P1", "I10", "40");
        old();
        again();

        assertThat(facts.of(FactKind.INVOICE)).hasSize(17);
        assertThat(facts.of(FactKind.APPLICATION)).containsOnlyKeys("A1");
    }

    @Test
    void aRowThatCameWithItsCustomerAndIsGoneIsGone() {
        erp.invoice("I99", "C1", "9");
        assertThat(MemoryFacts.of(source, ReadRequest.one(COMPANY, new CustomerId("C1")))
                        .invoice("I99"))
                .isNotNull();
        erp.run("delete from invoice where invoice_id = 'I99'; delete from invoice_item where invoice_id = 'I99'");

        again();

        assertThat(facts.of(FactKind.INVOICE)).hasSize(17);
    }

    @Test
    void whoMayNotReadIsToldSoAndNoSecretIsSaid() {
        door.permit(false);

        assertThatThrownBy(this::again)
                .isInstanceOf(ErpUnreachable.class)
                .hasMessageContaining("403")
                .hasMessageContaining("CARTERA_READ")
                .hasMessageNotContaining("hush");
        CopySettings wrong = erp.copying(door.address());
        CopySettings stranger =
                new CopySettings(wrong.erp(), wrong.user(), "wrong-one", wrong.copy(), wrong.pageRows());
        try (OpenErp other = new OpenErp(new CopiedErpSource(stranger))) {
            assertThatThrownBy(other::clock)
                    .isInstanceOf(ErpUnreachable.class)
                    .hasMessageContaining("401")
                    .hasMessageNotContaining("wrong-one");
        }
        assertThat(door.log()).noneMatch(line -> line.contains("hush"));
        assertThat(stranger.toString()).doesNotContain("wrong-one");
    }

    @Test
    void whatPassesIsAskedAgain() {
        door.instead.add(503);
        door.instead.add(502);

        again();

        assertThat(facts.of(FactKind.INVOICE)).hasSize(17);
    }

    @Test
    void whatDoesNotPassStopsTheReadAndNamesIt() {
        erp.run("alter table invoice_item rename to elsewhere");
        try {
            assertThatThrownBy(this::again)
                    .isInstanceOf(ErpUnreachable.class)
                    .hasMessageContaining("InvoiceItem")
                    .hasMessageContaining("500");
        } finally {
            erp.run("alter table elsewhere rename to invoice_item");
        }
    }

    @Test
    void anAddressWhereNobodyAnswersIsAnOutage() {
        CopySettings here = erp.copying(URI.create("http://localhost:1"));
        try (OpenErp nowhere = new OpenErp(new CopiedErpSource(here))) {
            assertThatThrownBy(nowhere::clock)
                    .isInstanceOf(ErpUnreachable.class)
                    .hasMessageContaining("http://localhost:1");
        }
    }
}
