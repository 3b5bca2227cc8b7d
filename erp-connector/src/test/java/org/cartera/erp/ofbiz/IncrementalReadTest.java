package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Full, incremental and one-customer reads give the same facts")
class IncrementalReadTest {
    /** A slow read would else give the writer time to fill names to their last letter. */
    private static final int MOST_WORK = 400;

    private static final OrganisationId COMPANY = new OrganisationId("Company");
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private final ErpDatabase erp = new ErpDatabase();

    @AfterEach
    void close() throws Exception {
        erp.close();
    }

    private static void same(MemoryFacts incremental, MemoryFacts full) {
        for (FactKind kind : FactKind.values()) {
            assertThat(incremental.of(kind)).as("%s", kind).isEqualTo(full.of(kind));
        }
        assertThat(incremental.rejected).isEqualTo(full.rejected);
    }

    /** Busy ones below eight, quiet ones from there on; odd ones without overlap; a mark is handed over in half of the busy ones. */
    int[] nights() {
        return IntStream.range(0, 16).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterAnyHistoryAnIncrementalReadKnowsWhatAFullReadKnows(long seed) throws Exception {
        ErpUsers.customers(erp);
        try (Connection connection = erp.connect();
                OpenErp source = erp.source()) {
            ErpUsers users = new ErpUsers(connection, seed);
            work(users, 40);
            MemoryFacts facts = new MemoryFacts();
            Instant last = facts.take(source, ReadRequest.full(COMPANY));
            for (int night : nights()) {
                // after a quiet day stamps mostly account for all that happened
                work(users, night < 8 ? 12 : 1);
                // every other night without any overlap, so that only the comparison can find what happened
                Instant since = night % 2 == 0 ? last.minus(OVERLAP) : last.plus(OVERLAP);
                last = facts.take(
                        source, ReadRequest.since(COMPANY, since, night % 4 < 2 || night >= 8 ? facts.mark : null));
                same(facts, MemoryFacts.of(source, ReadRequest.full(COMPANY)));
            }
            assertThat(facts.of(FactKind.INVOICE)).hasSizeGreaterThan(10);
            assertThat(facts.rejected).isNotEmpty();
        }
    }

    @Test
    void aWriterAtWorkMeanwhileMakesNoDifference() throws Exception {
        ErpUsers.customers(erp);
        AtomicBoolean working = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection connection = erp.connect();
                OpenErp source = erp.source()) {
            ErpUsers users = new ErpUsers(connection, 7);
            work(users, 40);
            Future<?> writer = threads.submit(() -> {
                for (int done = 0; working.get() && done < MOST_WORK; done++) {
                    users.work(5);
                }
                return null;
            });
            MemoryFacts facts = new MemoryFacts();
            Instant last = facts.take(source, ReadRequest.full(COMPANY));
            for (int i = 0; i < 10; i++) {
                last = facts.take(source, ReadRequest.since(COMPANY, last.minus(OVERLAP), facts.mark));
                consistent(facts);
            }
            working.set(false);
            writer.get();
            facts.take(source, ReadRequest.since(COMPANY, last.minus(OVERLAP), facts.mark));
            same(facts, MemoryFacts.of(source, ReadRequest.full(COMPANY)));
        } finally {
            threads.shutdownNow();
        }
    }

    /** One snapshot never shows an application without its payment, nor an invoice without its lines. */
    private static void consistent(MemoryFacts facts) {
        assertThat(facts.<Application>of(FactKind.APPLICATION).values()).allSatisfy(application -> {
            boolean refused = !facts.refusal(
                            FactKind.PAYMENT, application.payment().value())
                    .isEmpty();
            Payment payment = facts.payment(application.payment().value());
            assertThat(refused || payment != null)
                    .as("payment of %s", application)
                    .isTrue();
        });
    }

    @Test
    void aReadOfOneCustomerGivesHisPartOfAFullRead() throws Exception {
        ErpUsers.customers(erp);
        try (Connection connection = erp.connect();
                OpenErp source = erp.source()) {
            work(new ErpUsers(connection, 11), 150);
            MemoryFacts full = MemoryFacts.of(source, ReadRequest.full(COMPANY));
            for (CustomerId customer : full.customers()) {
                AccountKey account = new AccountKey(COMPANY, customer);
                CustomerFacts expected = full.account(account);
                assertThat(expected.invoices()).isNotEmpty();
                assertThat(MemoryFacts.of(source, ReadRequest.one(COMPANY, customer))
                                .account(account))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("A sink that keeps no prints still learns of stamped changes in any contributing table")
    void stampsAlone() throws Exception {
        erp.customer("C1")
                .customer("C2")
                .invoice("I1", "C1", "100")
                .invoice("I2", "C2", "100")
                .receipt("P1", "C1", "40")
                .apply("A1", "P1", "I1", "40");
        try (OpenErp source = erp.source()) {
            Touched nothing = new Touched();
            Instant now = source.read(ReadRequest.since(COMPANY, Instant.now()), nothing);
            assertThat(nothing.facts.keySet()).containsExactly(FactKind.ORGANISATION);

            erp.run("update payment set status_id = 'PMNT_VOID', last_updated_tx_stamp = clock_timestamp()");
            Touched payment = new Touched();
            now = source.read(ReadRequest.since(COMPANY, now), payment);
            assertThat(payment.of(FactKind.PAYMENT)).containsOnlyKeys("P1");
            assertThat(payment.of(FactKind.INVOICE)).containsOnlyKeys("I1");
            assertThat(payment.of(FactKind.APPLICATION)).containsOnlyKeys("A1");

            erp.insert(
                    "invoice_term",
                    "invoice_term_id",
                    "T1",
                    "invoice_id",
                    "I2",
                    "term_type_id",
                    "FIN_PAYMENT_TERM",
                    "term_days",
                    5);
            Touched term = new Touched();
            now = source.read(ReadRequest.since(COMPANY, now), term);
            assertThat(term.of(FactKind.INVOICE)).containsOnlyKeys("I2");

            erp.insert(
                    "agreement",
                    "agreement_id",
                    "G1",
                    "agreement_type_id",
                    "SALES_AGREEMENT",
                    "party_id_from",
                    "Company",
                    "party_id_to",
                    "C1");
            Touched agreement = new Touched();
            source.read(ReadRequest.since(COMPANY, now), agreement);
            assertThat(agreement.of(FactKind.INVOICE)).containsOnlyKeys("I1");
        }
    }

    @Test
    void theClockOfAReadIsNotLaterThanItsSnapshot() {
        try (OpenErp source = erp.source()) {
            Instant before = Instant.now();
            Instant clock = new MemoryFacts().take(source, ReadRequest.full(COMPANY));
            assertThat(clock).isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
        }
    }

    private static void work(ErpUsers users, int transactions) throws SQLException, InterruptedException {
        for (int i = 0; i < transactions; i++) {
            users.work(0);
        }
    }

    /** Takes what a read hands over by itself and asks for nothing. */
    private static final class Touched extends MemoryFacts {
        @Override
        public Set<String> compare(FactKind kind, Iterator<KeyPrint> present) {
            present.forEachRemaining(print -> {});
            return Set.of();
        }
    }
}
