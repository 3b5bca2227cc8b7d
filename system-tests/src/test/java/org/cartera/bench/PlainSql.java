package org.cartera.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.store.Schema;
import org.postgresql.ds.PGSimpleDataSource;

/** The floor: the same work as a few statements each, in a schema beside the ERP's tables, with Cartera's own tables. */
final class PlainSql implements AutoCloseable {
    private final Sizes sizes;
    private final Connection connection;

    record Took(double read, double decide) {
        double all() {
            return read + decide;
        }
    }

    PlainSql(Databases databases, Sizes sizes) throws SQLException {
        this.sizes = sizes;
        this.connection = databases.connect(Databases.ERP);
        run("create schema floor");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(databases.url(Databases.ERP));
        source.setUser(databases.user);
        source.setPassword(databases.password);
        source.setCurrentSchema("floor");
        Schema.migrate(source);
        run("set search_path = floor, public; set jit = off; set work_mem = '128MB'");
        businessDays();
    }

    /** When what falls due on a day may be paid at the latest without being late. */
    private void businessDays() throws SQLException {
        run("create table business_day (day date primary key, opens date not null)");
        BusinessCalendar calendar = Rules.shipped().calendar();
        try (PreparedStatement insert = connection.prepareStatement("insert into business_day values (?, ?)")) {
            LocalDate last = sizes.asOf().plusDays(60);
            for (LocalDate day = last.minusYears(4); !day.isAfter(last); day = day.plusDays(1)) {
                insert.setObject(1, day);
                insert.setObject(2, calendar.nextOrSame(day));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        run("analyze business_day");
    }

    void empty() throws SQLException {
        run(OwnTables.truncate(connection, "floor"));
    }

    /** Everything from empty tables. */
    Took firstNight() throws SQLException {
        double read = Script.of(PlainSql.class, "floor-read.sql").run(connection);
        double decide = Script.of(PlainSql.class, "floor-decide.sql")
                .with(Map.of("asOf", sizes.asOf()))
                .run(connection);
        return new Took(read, decide);
    }

    /** What changed since the last read, into tables that hold all of it; deletions are looked for as well. */
    double nextRead() throws SQLException {
        return Script.of(PlainSql.class, "floor-reread.sql").run(connection);
    }

    Map<String, Long> counts() throws SQLException {
        return OwnTables.counts(connection);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
