package org.cartera.erp.ofbiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.Rejected.Reason;
import org.cartera.erp.ofbiz.FactReading.Reading;
import org.jspecify.annotations.Nullable;

/** One transaction in the ERP's database: everything asked of it sees the same moment. */
final class Snapshot {
    private static final int KEYS_A_QUERY = 5_000;

    private final Connection connection;
    private final OfbizSettings settings;
    private final ReadRequest request;
    private final Reading reading;
    private boolean wholeTables;

    Snapshot(Connection connection, OfbizSettings settings, ReadRequest request) {
        this.connection = connection;
        this.settings = settings;
        this.request = request;
        this.reading = new Reading(request.organisation(), settings.zone());
    }

    /** The first statement: the snapshot is taken at it, and no earlier than the clock it returns. */
    Instant open() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select statement_timestamp()");
                ResultSet result = query.executeQuery()) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    void handAll(FactReading facts, FactSink sink) throws SQLException {
        readWholeTables(true);
        hand(facts, ErpQuery.allPrinted(facts.stem() + ".sql"), List.of(), key -> true, sink);
    }

    /** Hands over the rows within the given scopes whose key is wanted. */
    void handScopes(FactReading facts, Collection<String> scopes, Predicate<String> wanted, FactSink sink)
            throws SQLException {
        readWholeTables(false);
        ErpQuery query = ErpQuery.keysPrinted(facts.stem() + ".sql");
        List<String> all = new ArrayList<>(scopes);
        for (int from = 0; from < all.size(); from += KEYS_A_QUERY) {
            hand(facts, query, all.subList(from, Math.min(all.size(), from + KEYS_A_QUERY)), wanted, sink);
        }
    }

    Set<String> keys(String resource) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement statement = prepare(ErpQuery.all(resource), List.of());
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                keys.add(result.getString(1));
            }
        }
        return keys;
    }

    /** Shows the sink every key that the ERP holds. */
    Set<String> compare(FactReading facts, FactSink sink) throws SQLException {
        readWholeTables(true);
        try (PreparedStatement statement = prepare(ErpQuery.prints(facts.stem() + ".sql"), List.of());
                ResultSet result = statement.executeQuery()) {
            return sink.compare(facts.kind(), new Prints(result));
        } catch (ReadingFailed e) {
            throw e.failure;
        }
    }

    /**
     * Whole tables are joined by hashing. In a database that was restored or filled a moment ago PostgreSQL knows nothing of its
     * tables yet; it then takes them for tiny and loops over one for each row of the other, for hours.
     */
    private void readWholeTables(boolean whole) throws SQLException {
        if (whole != wholeTables) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_nestloop = " + (whole ? "off" : "on"));
            }
            wholeTables = whole;
        }
    }

    private void hand(FactReading facts, ErpQuery query, List<String> keys, Predicate<String> wanted, FactSink sink)
            throws SQLException {
        try (PreparedStatement statement = prepare(query, keys);
                ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                if (wanted.test(row.key())) {
                    fact(facts, row).accept(sink);
                }
            }
        }
    }

    /** A row makes a fact or a rejected row; there is no third way, whatever it holds. */
    private Consumer<FactSink> fact(FactReading facts, Row row) throws SQLException {
        Refusal refusal;
        try {
            return facts.fact(row, reading);
        } catch (Refusal e) {
            refusal = e;
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            refusal = new Refusal(Reason.UNREADABLE, e.getMessage());
        }
        var rejected = refusal.rejected(facts.kind(), row.key(), facts.account(row, reading));
        return sink -> sink.rejected(rejected);
    }

    private PreparedStatement prepare(ErpQuery query, List<String> keys) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query.sql());
        statement.setFetchSize(settings.fetchSize());
        int position = 1;
        for (String name : query.parameters()) {
            switch (name) {
                case "organisation" ->
                    statement.setString(position, request.organisation().value());
                case "zone" -> statement.setString(position, settings.zone().getId());
                case "keys" -> statement.setArray(position, connection.createArrayOf("varchar", keys.toArray()));
                case "since" -> statement.setObject(position, since());
                case "customer" -> statement.setString(position, text(request.customer()));
                default -> throw new IllegalStateException("Unknown parameter :" + name + " in " + query.sql());
            }
            position++;
        }
        return statement;
    }

    private OffsetDateTime since() {
        Instant since = request.since();
        return (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static final class Prints implements Iterator<KeyPrint> {
        private final ResultSet result;
        private boolean ready;
        private boolean more;

        Prints(ResultSet result) {
            this.result = result;
        }

        @Override
        public boolean hasNext() {
            if (!ready) {
                try {
                    more = result.next();
                } catch (SQLException e) {
                    throw new ReadingFailed(e);
                }
                ready = true;
            }
            return more;
        }

        @Override
        public KeyPrint next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            ready = false;
            try {
                return new KeyPrint(result.getString(1), result.getLong(2));
            } catch (SQLException e) {
                throw new ReadingFailed(e);
            }
        }
    }

    /** Carries the ERP's failure through the sink that pulls. */
    private static final class ReadingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException failure;

        ReadingFailed(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
