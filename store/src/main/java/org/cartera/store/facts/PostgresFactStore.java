package org.cartera.store.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps generations in PostgreSQL. One read is one transaction on one connection of its own, which must not be enlisted
 * in a container's transaction. Two reads of one organisation never overlap: the second waits for the first.
 */
public final class PostgresFactStore implements FactStore {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final Clock clock;

    public PostgresFactStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Optional<Generation> current(OrganisationId organisation) {
        try (Connection connection = dataSource.getConnection()) {
            return GenerationRows.current(connection, organisation);
        } catch (SQLException e) {
            throw new StoreException("Reading the generation in force of organisation " + organisation + " failed", e);
        }
    }

    @Override
    public Optional<Instant> readThrough(OrganisationId organisation) {
        return new Database(dataSource)
                .first(
                        row -> row.instant("snapshot_at"),
                        "select snapshot_at from generation where organisation = ? and mode <> 'ONE_CUSTOMER'"
                                + " order by number desc limit 1",
                        organisation.value());
    }

    @Override
    public Optional<String> mark(OrganisationId organisation) {
        return new Database(dataSource)
                .first(
                        row -> Optional.ofNullable(row.textOrNull("mark")),
                        "select mark from generation where organisation = ? order by number desc limit 1",
                        organisation.value())
                .flatMap(mark -> mark);
    }

    @Override
    public Generation write(ReadRequest request, Function<FactSink, Instant> reader) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Generation generation = write(connection, request, reader);
                connection.commit();
                connection.setAutoCommit(true);
                makeLockable(connection, generation);
                return generation;
            } catch (RuntimeException | Error | SQLException e) {
                giveUp(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "Taking a read (" + request.mode() + ") of organisation " + request.organisation() + " failed", e);
        }
    }

    private Generation write(Connection connection, ReadRequest request, Function<FactSink, Instant> reader)
            throws SQLException {
        OrganisationId organisation = request.organisation();
        Instant begun = clock.instant();
        boolean few = request.mode() == ReadRequest.Mode.ONE_CUSTOMER;
        Staging staging = new Staging(connection, few);
        // between two rows our transaction is idle for as long as the ERP thinks; an hour tells that from a frozen
        // server
        staging.run("set local jit = off; set local work_mem = '64MB'"
                + (few
                        ? "; set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off"
                        : "; set local idle_in_transaction_session_timeout = '1h'"));
        waitForOtherReads(staging, request);
        StagingSink sink = new StagingSink(organisation, staging);
        Instant snapshotAt = reader.apply(sink);
        long number = next(staging);
        Merge merge = new Merge(request, staging, number);
        Map<FactTable, Long> growth = merge.run();
        Generation before = GenerationRows.current(connection, organisation).orElse(null);
        Map<FactKind, Long> counts = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            long was = before == null ? 0 : before.counts().getOrDefault(kind, 0L);
            counts.put(kind, was + growth.getOrDefault(FactTable.of(kind), 0L));
        }
        long rejected = (before == null ? 0 : before.rejected()) + growth.getOrDefault(FactTable.REJECTED, 0L);
        Generation generation =
                new Generation(number, organisation, request.mode(), snapshotAt, clock.instant(), counts, rejected);
        insert(staging, generation, request.customer(), begun, sink.mark(), merge.changed());
        return generation;
    }

    /**
     * Makes the row that the gate locks, for whoever is new: his first order need not wait for it. After the commit, because an order
     * that makes the row by itself would wait for a whole read.
     */
    private static void makeLockable(Connection connection, Generation generation) throws SQLException {
        if (generation.mode() == ReadRequest.Mode.ONE_CUSTOMER) {
            return; // somebody is asking about him, and makes his row
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into gate_account (organisation, customer)
                select organisation, key from fact_customer where organisation = ? and gen_from = ? on conflict do nothing""")) {
            insert.setString(1, generation.organisation().value());
            insert.setLong(2, generation.number());
            insert.executeUpdate();
        }
    }

    /** The reason comes first: a connection that died with it cannot be rolled back, and need not be. */
    private static void giveUp(Connection connection, Throwable reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** A read of one customer, for which somebody waits at the gate, gives up after a second. */
    private static void waitForOtherReads(Staging staging, ReadRequest request) throws SQLException {
        boolean impatient = request.mode() == ReadRequest.Mode.ONE_CUSTOMER;
        if (impatient) {
            staging.run("set local lock_timeout = '1s'");
        }
        try (PreparedStatement lock = staging.prepare(
                "select pg_advisory_xact_lock(hashtextextended('cartera/read/' || ?, 0))",
                request.organisation().value())) {
            lock.execute();
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new Busy("Organisation " + request.organisation() + " is being read", e);
            }
            throw e;
        }
        if (impatient) {
            staging.run("set local lock_timeout = 0");
        }
    }

    private static long next(Staging staging) throws SQLException {
        try (PreparedStatement query = staging.prepare("select nextval('generation_number')");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insert(
            Staging staging,
            Generation generation,
            @Nullable CustomerId customer,
            Instant begun,
            @Nullable String mark,
            long changed)
            throws SQLException {
        staging.update(
                "insert into generation (number, organisation, mode, customer, snapshot_at, completed_at, rejected,"
                        + " begun_at, mark, changed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                generation.number(),
                generation.organisation().value(),
                generation.mode().name(),
                customer == null ? null : customer.value(),
                at(generation.snapshotAt()),
                at(generation.completedAt()),
                generation.rejected(),
                at(begun),
                mark,
                changed);
        Batch counts = new Batch("kind text", "facts bigint");
        generation.counts().forEach(counts::add);
        staging.update(
                "insert into generation_count (number, " + counts.names() + ") select ?, s.* from " + counts.source(),
                generation.number(),
                counts.column("kind").toArray(new String[0]),
                counts.column("facts").toArray(new String[0]));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
