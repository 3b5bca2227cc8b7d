package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An incremental read computes nothing of what has not changed, and misses nothing that has")
class WatchTest {
    private static final OrganisationId COMPANY = new OrganisationId("Company");
    /** Nothing is stamped later than this: only the tables themselves tell that something has happened. */
    private static final Instant NEVER = Instant.now().plus(365, ChronoUnit.DAYS);

    private final ErpDatabase erp = new ErpDatabase();
    private final OpenErp source = erp.source();
    private final MemoryFacts facts = new MemoryFacts();

    @BeforeEach
    void anInvoicePartlyPaid() {
        erp.customer("C1")
                .customer("C2")
                .invoice("I1", "C1", "100")
                .invoice("I2", "C2", "100")
                .receipt("P1", "C1", "40")
                .apply("A1", "P1", "I1", "40");
        facts.take(source, ReadRequest.full(COMPANY));
        again();
    }

    @AfterEach
    void close() throws Exception {
        source.close();
        erp.close();
    }

    private void again() {
        againSince(NEVER);
    }

    private void againSince(Instant since) {
        facts.take(source, ReadRequest.since(COMPANY, since, facts.mark));
        MemoryFacts full = MemoryFacts.of(source, ReadRequest.full(COMPANY));
        for (FactKind kind : FactKind.values()) {
            assertThat(facts.of(kind)).isEqualTo(full.of(kind));
        }
        assertThat(facts.rejected).isEqualTo(full.rejected);
    }

    @Test
    void whereNothingHasHappenedNothingIsCompared() {
        again();
        assertThat(facts.compared).isEmpty();
    }

    @Test
    void aReadWithoutAMarkComparesEverything() {
        facts.mark = null;
        again();
        assertThat(facts.compared).contains(FactKind.INVOICE, FactKind.CUSTOMER, FactKind.EXCHANGE_RATE);
        again();
        assertThat(facts.compared).isEmpty();
    }

    @Test
    void aChangeThatStampsNothingIsNoticed() {
        erp.run("update invoice_item set amount = amount + 1 where invoice_id = 'I1'");
        again();
        assertThat(facts.compared).contains(FactKind.INVOICE).doesNotContain(FactKind.PAYMENT, FactKind.CUSTOMER);
        erp.run("update party_group set group_name = 'Renamed' where party_id = 'C1'");
        again();
        assertThat(facts.compared).contains(FactKind.CUSTOMER).doesNotContain(FactKind.INVOICE);
    }

    @Test
    void aDeletionIsNoticedAlsoWhereAnotherRowCame() {
        erp.run("delete from payment_application where payment_application_id = 'A1'");
        again();
        assertThat(facts.of(FactKind.APPLICATION)).isEmpty();
        erp.run(
                "delete from invoice where invoice_id = 'I2'; insert into invoice select 'I3', invoice_type_id, party_id_from,"
                        + " party_id, status_id, billing_account_id, invoice_date, due_date, paid_date, reference_number, description,"
                        + " currency_uom_id from invoice where invoice_id = 'I1'");
        again();
        assertThat(facts.of(FactKind.INVOICE)).containsOnlyKeys("I1", "I3");
    }

    @Test
    @DisplayName("Where stamps account for all that happened nothing is compared, whatever kinds are touched")
    void stampsThatExplain() {
        Instant before = Instant.now();
        erp.receipt("P2", "C2", "100").apply("A2", "P2", "I2", "100");
        erp.run("update invoice set status_id = 'INVOICE_PAID', last_updated_tx_stamp = clock_timestamp()"
                + " where invoice_id = 'I2'");
        erp.customer("C3").invoice("I3", "C3", "7");
        againSince(before);
        assertThat(facts.compared).isEmpty();
        assertThat(facts.of(FactKind.INVOICE)).containsKey("I3");
        assertThat(facts.of(FactKind.APPLICATION)).containsKey("A2");
        erp.run("update invoice set status_id = 'INVOICE_CANCELLED', last_updated_tx_stamp = clock_timestamp()"
                + " where invoice_id = 'I3'");
        againSince(before);
        assertThat(facts.compared).isEmpty();
        assertThat(facts.of(FactKind.INVOICE)).doesNotContainKey("I3");
        againSince(NEVER);
        assertThat(facts.compared).isEmpty();
    }

    @Test
    void aChangeThatTakesARowFromItsOwnerIsNotExplainedByItsStamp() {
        Instant before = Instant.now();
        erp.run("update payment_application set invoice_id = 'I2', last_updated_tx_stamp = clock_timestamp()");
        againSince(before);
        assertThat(facts.compared).contains(FactKind.INVOICE);
        erp.run(
                "update invoice set party_id = 'C2', last_updated_tx_stamp = clock_timestamp() where invoice_id = 'I1'");
        againSince(before);
        assertThat(facts.compared).contains(FactKind.CUSTOMER);
        againSince(before);
        assertThat(facts.compared).isEmpty();
    }

    @Test
    void aDeletionAmongStampedChangesIsNotExplainedByThem() {
        Instant before = Instant.now();
        erp.receipt("P2", "C2", "1").run("delete from payment where payment_id = 'P1'");
        againSince(before);
        assertThat(facts.compared).contains(FactKind.PAYMENT, FactKind.CUSTOMER);
        assertThat(facts.of(FactKind.PAYMENT)).containsOnlyKeys("P2");
    }

    @Test
    void aStampThatIsOlderThanWhatTheReadLooksAtExplainsNothing() {
        erp.receipt("P2", "C2", "1");
        againSince(Instant.now().plusSeconds(5));
        assertThat(facts.compared).contains(FactKind.PAYMENT);
        assertThat(facts.of(FactKind.PAYMENT)).containsKey("P2");
    }

    @Test
    void aRowThatWasWrittenBeforeTheLastReadAndCommittedAfterItIsNoticed() throws Exception {
        try (Connection writer = erp.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update payment set amount = 55 where payment_id = 'P1'");
            again();
            writer.commit();
        }
        again();
        assertThat(facts.compared).contains(FactKind.PAYMENT);
        again();
        assertThat(facts.compared).isEmpty();
    }

    @Test
    void aMarkOfAnotherDatabaseOrOfOtherQueriesSaysNothing() {
        facts.mark = "other" + facts.mark;
        again();
        assertThat(facts.compared).contains(FactKind.INVOICE);
    }

    @Test
    void afterADayEverythingIsComparedOnceMore() {
        Mark young = Mark.read(facts.mark);
        Instant compared = young.comparedAt();
        again();
        assertThat(Mark.read(facts.mark).comparedAt()).isEqualTo(compared);
        facts.mark = new Mark(
                        young.of(),
                        young.oldestRunning(),
                        young.next(),
                        compared.minus(Watch.TRUSTED),
                        young.at(),
                        young.tables())
                .text();
        again();
        assertThat(facts.compared).contains(FactKind.INVOICE);
        assertThat(Mark.read(facts.mark).comparedAt()).isAfter(compared);
    }

    @Test
    void aCounterThatWasSetBackByARestoreSaysNothing() {
        Mark young = Mark.read(facts.mark);
        facts.mark = new Mark(
                        young.of(),
                        young.oldestRunning(),
                        young.next() + 1_000_000,
                        young.comparedAt(),
                        young.at(),
                        young.tables())
                .text();
        again();
        assertThat(facts.compared).contains(FactKind.INVOICE);
    }
}
