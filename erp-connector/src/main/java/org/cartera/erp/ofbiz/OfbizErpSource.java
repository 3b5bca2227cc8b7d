package org.cartera.erp.ofbiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactKey;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.ReadRequest;
import org.jspecify.annotations.Nullable;

/**
 * OFBiz' database as a source of facts.
 *
 * <p>Every read is one repeatable-read, read-only transaction. A full read streams every row. An incremental read first
 * hands over what a stamp shows as touched, in whatever table; then it shows the sink key and fingerprint of every row,
 * and reads again what the sink finds new or different: deletions leave no trace in OFBiz, and some changes no stamp. A
 * kind whose tables are as the last read saw them ({@link Watch}) is left as it is, and where stamps account for all that
 * happened to them, what they show as touched is all that is read. A read of one customer asks the same queries for his
 * rows only.
 */
public final class OfbizErpSource implements ErpSource, AutoCloseable {
    private static final List<FactReading> ALL = List.of(
            new OrganisationReading(),
            new CustomerReading(),
            new ContactPointReading(),
            new RelationshipReading(),
            new InvoiceReading(),
            new PaymentReading(),
            new ApplicationReading(),
            new OrderReading(),
            new BillingAccountReading(),
            new ExchangeRateReading());

    private static final Set<String> WATCHED = watched();

    /** For a question that any ERP answers at once; reads may take as long as they take. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final OfbizSettings settings;
    private final OfbizConnections connections;

    public OfbizErpSource(OfbizSettings settings) {
        this.settings = settings;
        this.connections = new OfbizConnections(settings);
    }

    @Override
    public Instant clock() {
        return inTransaction("asking for its clock", connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (PreparedStatement query = connection.prepareStatement("select clock_timestamp()");
                    ResultSet result = query.executeQuery()) {
                result.next();
                Instant clock = result.getObject(1, OffsetDateTime.class).toInstant();
                connection.setNetworkTimeout(Runnable::run, 0);
                return clock;
            }
        });
    }

    @Override
    public Probe probe(OrganisationId organisation) {
        return inTransaction("probing", connection -> {
            String sql =
                    """
                    with recursive receipt (id) as (
                        values ('RECEIPT') union select t.payment_type_id from payment_type t join receipt r on r.id = t.parent_type_id)
                    select clock_timestamp(), (select max(created_stamp) from payment where party_id_to = ?
                       and status_id in ('PMNT_RECEIVED', 'PMNT_CONFIRMED') and payment_type_id in (select id from receipt))""";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, organisation.value());
                try (ResultSet result = query.executeQuery()) {
                    result.next();
                    return new Probe(result.getObject(1, OffsetDateTime.class).toInstant(), instant(result, 2));
                }
            }
        });
    }

    @Override
    public List<Organisation> organisations() {
        return inTransaction("listing organisations", connection -> {
            List<Organisation> found = new ArrayList<>();
            String sql = ErpQuery.all("organisations.sql").sql();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet result = query.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    found.add(OrganisationReading.organisation(row, settings.zone()));
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public Instant read(ReadRequest request, FactSink sink) {
        return inTransaction("reading organisation " + request.organisation(), connection -> {
            Snapshot snapshot = new Snapshot(connection, settings, request);
            Instant clock = snapshot.open();
            if (request.mode() == ReadRequest.Mode.ONE_CUSTOMER) {
                for (FactReading facts : ALL) {
                    oneCustomer(facts, snapshot, sink);
                }
                return clock;
            }
            Watch watch = Watch.over(connection, WATCHED, how(settings), request, clock);
            for (FactReading facts : ALL) {
                if (request.mode() == ReadRequest.Mode.FULL) {
                    full(facts, snapshot, request, sink);
                } else {
                    incremental(facts, snapshot, request, watch, sink);
                }
            }
            String mark = watch.mark();
            if (mark != null) {
                sink.mark(mark);
            }
            return clock;
        });
    }

    private static Set<String> watched() {
        Set<String> tables = new TreeSet<>();
        ALL.forEach(facts -> tables.addAll(ErpQuery.tables(facts.stem() + ".sql")));
        return tables;
    }

    /** Tells one way of making facts from another: what was compared under other queries or in another zone says nothing. */
    private static String how(OfbizSettings settings) {
        StringBuilder queries = new StringBuilder(settings.zone().getId()).append(settings.schema());
        ALL.forEach(facts ->
                queries.append(ErpQuery.allPrinted(facts.stem() + ".sql").sql()));
        return Integer.toHexString(queries.toString().hashCode());
    }

    private static void full(FactReading facts, Snapshot snapshot, ReadRequest request, FactSink sink)
            throws SQLException {
        if (facts instanceof OrganisationReading) {
            snapshot.handScopes(facts, own(request), key -> true, sink);
        } else {
            snapshot.handAll(facts, sink);
        }
    }

    private static void incremental(
            FactReading facts, Snapshot snapshot, ReadRequest request, Watch watch, FactSink sink) throws SQLException {
        if (facts instanceof OrganisationReading) {
            snapshot.handScopes(facts, own(request), key -> true, sink);
            return;
        }
        String resource = facts.stem() + ".sql";
        String touching = facts.stem() + "-touched.sql";
        Set<String> tables = ErpQuery.tables(resource);
        boolean unchanged = watch.isUnchanged(tables);
        if (unchanged && !ErpQuery.dependsOnTheClock(resource)) {
            return;
        }
        Set<String> touched = snapshot.keys(touching);
        snapshot.handScopes(facts, touched, key -> true, sink);
        if (unchanged || watch.isExplained(tables, ErpQuery.tables(touching))) {
            sink.only(facts.kind(), touched);
            return;
        }
        Set<String> wanted = new HashSet<>(snapshot.compare(facts, sink));
        wanted.removeIf(key -> touched.contains(FactKey.scope(facts.kind(), key)));
        Set<String> scopes = new HashSet<>();
        wanted.forEach(key -> scopes.add(FactKey.scope(facts.kind(), key)));
        snapshot.handScopes(facts, scopes, wanted::contains, sink);
    }

    private static void oneCustomer(FactReading facts, Snapshot snapshot, FactSink sink) throws SQLException {
        String ofCustomer = facts.ofCustomer();
        if (ofCustomer != null) {
            snapshot.handScopes(facts, snapshot.keys(ofCustomer), key -> true, sink);
        }
    }

    private static Collection<String> own(ReadRequest request) {
        return List.of(request.organisation().value());
    }

    private <T> T inTransaction(String what, Work<T> work) {
        Connection connection = null;
        boolean sound = false;
        try {
            try {
                connection = connections.take();
                T result = work.on(connection);
                sound = true;
                return result;
            } finally {
                connections.giveBack(connection, sound);
            }
        } catch (SQLException e) {
            throw new ErpUnreachable("OFBiz at " + settings.url() + " failed while " + what + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Instant instant(ResultSet result, int column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new ErpUnreachable("Closing connections to " + settings.url() + " failed", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
