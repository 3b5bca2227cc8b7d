package org.cartera.store.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.facts.FakeErp.COMPANY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.Rejected.Reason;
import org.cartera.store.StoreException;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresFactStoreTest {
    private final DataSource database = TestDatabase.migrated();
    private final PostgresFactStore store = store(database);
    private final FakeErp erp = new FakeErp(1);

    @Test
    void beforeTheFirstReadNothingIsInForce() {
        assertThat(store.current(COMPANY)).isEmpty();
    }

    @Test
    void theSameRowsReadTwiceOpenNoNewVersion() {
        erp.evolve(80);
        Generation first = store.write(ReadRequest.full(COMPANY), erp.everything());
        Generation second = store.write(ReadRequest.full(COMPANY), erp.everything());
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(second.counts()).isEqualTo(first.counts());
        for (FactTable table : FactTable.values()) {
            assertThat(TestDatabase.rows(
                            database,
                            "select key from " + table.fact() + " where gen_from <> " + first.number()
                                    + " or gen_to is not null"))
                    .as(table.fact())
                    .isEmpty();
        }
        assertThat(store.current(COMPANY)).contains(second);
    }

    @Test
    void aChangedRowEndsItsVersionAndOpensANewOne() {
        erp.invoice("I1", "C1", "10.00");
        erp.invoice("I2", "C1", "20.00");
        long first = store.write(ReadRequest.full(COMPANY), erp.everything()).number();
        erp.invoice("I1", "C1", "11.00");
        long second = store.write(ReadRequest.full(COMPANY), erp.everything()).number();
        assertThat(TestDatabase.rows(
                        database, "select key, total, gen_from, gen_to from fact_invoice order by key, gen_from"))
                .containsExactly(
                        "I1|10.00|" + first + "|" + second,
                        "I1|11.00|" + second + "|null",
                        "I2|20.00|" + first + "|null");
    }

    @Test
    void aReadThatFailsLeavesNothingAndTheLastGenerationStaysInForce() {
        erp.invoice("I1", "C1", "10.00");
        Generation first = store.write(ReadRequest.full(COMPANY), erp.everything());
        List<String> before = inForce(database);
        erp.invoice("I1", "C1", "11.00");
        assertThatThrownBy(() -> store.write(ReadRequest.full(COMPANY), sink -> {
                    erp.everything().apply(sink);
                    throw new IllegalStateException("the line went dead");
                }))
                .hasMessage("the line went dead");
        assertThat(store.current(COMPANY)).contains(first);
        assertThat(inForce(database)).isEqualTo(before);
    }

    @Test
    void aReadWhoseConnectionIsKilledLeavesNothingAndTheNextOneIsNotBlocked() {
        erp.invoice("I1", "C1", "10.00");
        Generation first = store.write(ReadRequest.full(COMPANY), erp.everything());
        erp.invoice("I1", "C1", "11.00");
        assertThatThrownBy(() -> store.write(ReadRequest.full(COMPANY), sink -> {
                    erp.everything().apply(sink);
                    TestDatabase.run(
                            database,
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                                    + " and pid <> pg_backend_pid()");
                    return FakeErp.SNAPSHOT;
                }))
                .isInstanceOf(StoreException.class);
        assertThat(store.current(COMPANY)).contains(first);
        assertThat(store.write(ReadRequest.full(COMPANY), erp.everything()).counts())
                .containsEntry(FactKind.INVOICE, 1L);
        assertThat(TestDatabase.rows(database, "select total from fact_invoice where gen_to is null"))
                .containsExactly("11.00");
    }

    @Test
    void aReadMayWaitForASlowErpLongerThanAFrozenServerMayHoldATransaction() {
        TestDatabase.endIdleTransactionsAfter(database, "200ms");
        erp.invoice("I1", "C1", "10.00");

        Generation read = store.write(ReadRequest.full(COMPANY), sink -> {
            sleep(1_000);
            return erp.everything().apply(sink);
        });

        assertThat(store.current(COMPANY)).contains(read);
    }

    /** The planner takes a table that was never analysed (-1) for empty, whatever the first night of an organisation brings. */
    @Test
    void theFirstFullReadTellsThePlannerOfAnOrganisationHoweverFewItsRowsAre() {
        String known = "select reltuples from pg_class where relname = 'fact_invoice'";
        assertThat(TestDatabase.one(database, known)).isEqualTo("-1");
        erp.invoice("I1", "C1", "10.00");

        store.write(ReadRequest.full(COMPANY), erp.everything());

        assertThat(TestDatabase.one(database, known)).isEqualTo("1");
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anIncrementalReadEndsWhatTheErpNoLongerHolds() {
        erp.invoice("I1", "C1", "10.00");
        erp.invoice("I2", "C1", "20.00");
        store.write(ReadRequest.full(COMPANY), erp.everything());
        erp.remove(FactKind.INVOICE, "I1");
        Generation after = store.write(ReadRequest.since(COMPANY, FakeErp.SNAPSHOT), erp.changes());
        assertThat(TestDatabase.rows(database, "select key from fact_invoice where gen_to is null"))
                .containsExactly("I2");
        assertThat(after.counts()).containsEntry(FactKind.INVOICE, 1L);
    }

    @Test
    void aReadOfOneCustomerEndsWhatIsGoneForHimAndLeavesTheOthersAlone() {
        erp.invoice("I1", "C1", "10.00");
        erp.invoice("I2", "C1", "20.00");
        erp.invoice("I3", "C2", "30.00");
        erp.reject(FactKind.PAYMENT, "P1", "C1", Reason.MISSING_DATE);
        store.write(ReadRequest.full(COMPANY), erp.everything());
        erp.remove(FactKind.INVOICE, "I1");
        erp.remove(FactKind.PAYMENT, "P1");
        erp.remove(FactKind.INVOICE, "I3");
        erp.invoice("I2", "C1", "21.00");
        Generation after = store.write(ReadRequest.one(COMPANY, new CustomerId("C1")), erp.everythingOf("C1"));
        assertThat(TestDatabase.rows(database, "select key, total from fact_invoice where gen_to is null order by 1"))
                .containsExactly("I2|21.00", "I3|30.00");
        assertThat(after.rejected()).isZero();
    }

    @Test
    void aRejectedRowEndsWhenItsKeyIsUnderstoodAndAFactEndsWhenItsKeyIsRejected() {
        erp.invoice("I1", "C1", "10.00");
        erp.reject(FactKind.INVOICE, "I2", "C1", Reason.MISSING_DATE, Reason.UNKNOWN_CURRENCY);
        Generation first = store.write(ReadRequest.full(COMPANY), erp.everything());
        assertThat(first.rejected()).isEqualTo(2);
        erp.reject(FactKind.INVOICE, "I1", "C1", Reason.BAD_TERMS);
        erp.invoice("I2", "C1", "20.00");
        Generation second = store.write(ReadRequest.since(COMPANY, FakeErp.SNAPSHOT), erp.changes());
        assertThat(second.rejected()).isEqualTo(1);
        assertThat(TestDatabase.rows(
                        database, "select key, customer, details[1] from fact_rejected where gen_to is null"))
                .containsExactly("INVOICE/I1/BAD_TERMS|C1|a\tb\\");
        assertThat(TestDatabase.rows(database, "select key from fact_invoice where gen_to is null"))
                .containsExactly("I2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFullReadAndASequenceOfIncrementalReadsGiveTheSameFacts(long seed) {
        FakeErp changing = new FakeErp(seed);
        changing.evolve(60);
        store.write(ReadRequest.full(COMPANY), changing.everything());
        Generation last = null;
        for (int i = 0; i < 6; i++) {
            changing.evolve(25);
            last = store.write(ReadRequest.since(COMPANY, FakeErp.SNAPSHOT), changing.changes());
        }
        DataSource fresh = TestDatabase.migrated();
        Generation full = store(fresh).write(ReadRequest.full(COMPANY), changing.everything());
        assertThat(inForce(database)).isEqualTo(inForce(fresh)).isNotEmpty();
        assertThat(last.counts()).isEqualTo(full.counts());
        assertThat(last.rejected()).isEqualTo(full.rejected());
    }

    @Test
    void aMarkIsHandedToTheNextReadUnlessOneCustomerWasReadSince() {
        erp.invoice("I1", "C1", "10.00");
        store.write(ReadRequest.full(COMPANY), sink -> {
            sink.mark("the tide is out");
            return erp.everything().apply(sink);
        });
        assertThat(store.mark(COMPANY)).contains("the tide is out");
        store.write(ReadRequest.one(COMPANY, new CustomerId("C1")), erp.everythingOf("C1"));
        assertThat(store.mark(COMPANY)).isEmpty();
        assertThat(TestDatabase.rows(database, "select changed > 0 from generation order by number"))
                .containsExactly("t", "f");
    }

    @Test
    void readsOfEveryKindOnOneConnectionKnowNothingOfEachOther() {
        PostgresFactStore pooled = store(TestDatabase.kept(database));
        erp.evolve(60);
        pooled.write(ReadRequest.full(COMPANY), erp.everything());
        for (int i = 0; i < 6; i++) {
            erp.evolve(10);
            assertThatThrownBy(() -> pooled.write(ReadRequest.since(COMPANY, FakeErp.SNAPSHOT), sink -> {
                        erp.everything().apply(sink);
                        throw new IllegalStateException("the line went dead");
                    }))
                    .hasMessage("the line went dead");
            pooled.write(ReadRequest.since(COMPANY, FakeErp.SNAPSHOT), erp.changes());
            pooled.write(ReadRequest.one(COMPANY, new CustomerId("C1")), erp.everythingOf("C1"));
        }
        DataSource fresh = TestDatabase.migrated();
        store(fresh).write(ReadRequest.full(COMPANY), erp.everything());
        assertThat(inForce(database)).isEqualTo(inForce(fresh)).isNotEmpty();
    }

    @Test
    void twoReadsOfOneOrganisationAtOnceComeOneAfterTheOther() throws Exception {
        erp.evolve(80);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Generation>> reads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reads.add(pool.submit(() -> {
                go.await();
                return store.write(ReadRequest.full(COMPANY), erp.everything());
            }));
        }
        go.countDown();
        List<Long> numbers = new ArrayList<>();
        for (Future<Generation> read : reads) {
            numbers.add(read.get().number());
        }
        pool.shutdown();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(TestDatabase.one(database, "select count(distinct gen_from) from fact_invoice"))
                .isEqualTo("1");
    }

    private static List<String> inForce(DataSource database) {
        List<String> all = new ArrayList<>();
        for (FactTable table : FactTable.values()) {
            all.addAll(TestDatabase.rows(
                    database,
                    "select '" + table + "', key, " + table.columns() + " from " + table.fact()
                            + " where gen_to is null order by key"));
        }
        return all;
    }

    private static PostgresFactStore store(DataSource database) {
        return new PostgresFactStore(database, Clock.fixed(FakeErp.SNAPSHOT.plusSeconds(60), ZoneOffset.UTC));
    }
}
