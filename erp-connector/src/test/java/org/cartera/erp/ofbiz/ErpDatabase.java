package org.cartera.erp.ofbiz;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.cartera.erp.component.ExportServer;
import org.cartera.erp.copy.CopiedErpSource;
import org.cartera.erp.copy.CopySettings;

/**
 * An ERP's database with OFBiz' tables and rows of the test's own, on a real PostgreSQL. Each instance is an empty database;
 * the server is shared by all tests of the module.
 */
final class ErpDatabase implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/Bogota");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Queue<String> FREE = new ConcurrentLinkedQueue<>();
    private static final Map<String, ExportServer> DOORS = new ConcurrentHashMap<>();

    private final String name;
    private final String url;
    private final Connection connection;
    private boolean spoilt;

    ErpDatabase() {
        String free = FREE.poll();
        name = free == null ? "erp_" + COUNT.incrementAndGet() : free;
        url = Server.ONE.getJdbcUrl("postgres", name);
        try {
            if (free == null) {
                String admin = Server.ONE.getJdbcUrl("postgres", "postgres");
                Server.execute(admin, "create database " + name + " template " + Server.TEMPLATE);
                Server.execute(admin, "create role reader_" + name + " login password 'r'");
            }
            connection = connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(free == null ? "grant select on all tables in schema public to reader_" + name : Server.CLEAN);
        insert("party", "party_id", "Company", "party_type_id", "PARTY_GROUP");
        insert("party_group", "party_id", "Company", "group_name", "Nuestra Empresa S.A.");
        insert("party_acctg_preference", "party_id", "Company", "base_currency_uom_id", "USD");
    }

    /** The DDL that ships with the connector. */
    static String ddl() {
        try (InputStream in = OfbizErpSource.class.getResourceAsStream("ofbiz-tables.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "&stringtype=unspecified");
    }

    /** Reads with a user that may select and nothing else; or over HTTP where the test is to. */
    OpenErp source() {
        String plain = url.replaceAll("\\?.*", "");
        return new OpenErp(
                OverHttp.chosen()
                        ? new CopiedErpSource(copying(door().address()))
                        : new OfbizErpSource(new OfbizSettings(plain, "reader_" + name, "r", "public", ZONE, 3, 1)));
    }

    /** A copy beside the ERP's tables; it stays from test to test, as it does from night to night. */
    CopySettings copying(URI door) {
        OfbizSettings copy = new OfbizSettings(url.replaceAll("\\?.*", ""), "postgres", "", "erp_copy", ZONE, 3, 1);
        return new CopySettings(door, ExportServer.USER, ExportServer.PASSWORD, copy, 5);
    }

    /** OFBiz' web server over this database. */
    ExportServer door() {
        return DOORS.computeIfAbsent(name, any -> {
            try {
                return new ExportServer(connect());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Inserts a row, stamped now, from column names and values in turn. */
    ErpDatabase insert(String table, Object... columnsAndValues) {
        try {
            insert(connection, Instant.now(), table, columnsAndValues);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    static void insert(Connection connection, Instant transactionStart, String table, Object... columnsAndValues)
            throws SQLException {
        StringBuilder columns = new StringBuilder("insert into " + table + " (");
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.append(columnsAndValues[i]).append(", ");
            marks.append("?, ");
        }
        columns.append("last_updated_stamp, last_updated_tx_stamp, created_stamp, created_tx_stamp) values (");
        try (PreparedStatement statement = connection.prepareStatement(
                columns.toString() + marks + "clock_timestamp(), ?, clock_timestamp(), ?)")) {
            int position = 1;
            for (int i = 1; i < columnsAndValues.length; i += 2) {
                Object value = columnsAndValues[i];
                statement.setObject(position++, value == null ? null : value.toString());
            }
            OffsetDateTime start = transactionStart.atOffset(ZoneOffset.UTC);
            statement.setObject(position++, start);
            statement.setObject(position, start);
            statement.executeUpdate();
        }
    }

    ErpDatabase address(String party, String id, String purpose, String country) {
        insert("contact_mech", "contact_mech_id", id, "contact_mech_type_id", "POSTAL_ADDRESS");
        insert(
                "postal_address",
                "contact_mech_id",
                id,
                "to_name",
                "Tesorería",
                "address1",
                "Calle 1 # 2-3",
                "city",
                "Bogotá",
                "postal_code",
                "110111",
                "country_geo_id",
                country);
        insert("party_contact_mech", "party_id", party, "contact_mech_id", id, "from_date", "2020-01-01 10:00-05");
        insert(
                "party_contact_mech_purpose",
                "party_id",
                party,
                "contact_mech_id",
                id,
                "contact_mech_purpose_type_id",
                purpose,
                "from_date",
                "2020-01-01 10:00-05");
        return this;
    }

    ErpDatabase customer(String id) {
        insert("party", "party_id", id, "party_type_id", "PARTY_GROUP", "status_id", "PARTY_ENABLED");
        insert("party_group", "party_id", id, "group_name", "Cliente " + id);
        return insert("party_role", "party_id", id, "role_type_id", "BILL_TO_CUSTOMER");
    }

    /** A ready sales invoice in USD of one line, issued on 2024-03-01. */
    ErpDatabase invoice(String id, String customer, String amount) {
        return invoice(id, customer, amount, "INVOICE_READY");
    }

    ErpDatabase invoice(String id, String customer, String amount, String status) {
        insert(
                "invoice",
                "invoice_id",
                id,
                "invoice_type_id",
                "SALES_INVOICE",
                "party_id_from",
                "Company",
                "party_id",
                customer,
                "status_id",
                status,
                "invoice_date",
                "2024-03-01 10:00-05",
                "currency_uom_id",
                "USD");
        return line(id, "00001", "INV_FPROD_ITEM", "1", amount);
    }

    ErpDatabase line(String invoice, String number, String type, String quantity, String amount) {
        return insert(
                "invoice_item",
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                number,
                "invoice_item_type_id",
                type,
                "quantity",
                quantity,
                "amount",
                amount);
    }

    /** A received customer payment in USD, effective on 2024-03-15. */
    ErpDatabase receipt(String id, String customer, String amount) {
        return payment(id, "CUSTOMER_PAYMENT", customer, "Company", "PMNT_RECEIVED", amount);
    }

    ErpDatabase payment(String id, String type, String from, String to, String status, String amount) {
        return insert(
                "payment",
                "payment_id",
                id,
                "payment_type_id",
                type,
                "party_id_from",
                from,
                "party_id_to",
                to,
                "status_id",
                status,
                "effective_date",
                "2024-03-15 09:00-05",
                "amount",
                amount,
                "currency_uom_id",
                "USD");
    }

    ErpDatabase apply(String id, String payment, String invoice, String amount) {
        return insert(
                "payment_application",
                "payment_application_id",
                id,
                "payment_id",
                payment,
                "invoice_id",
                invoice,
                "amount_applied",
                amount);
    }

    /** Drops a table: a database that is no OFBiz any more, and is not used again. */
    void spoil(String table) {
        run("drop table " + table);
        spoilt = true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (!spoilt) {
            FREE.add(name);
        }
    }

    private static final class Server {
        static final String TEMPLATE = "erp_template";
        static final String SEEDED = "array['invoice_type', 'payment_type', 'enumeration', 'uom', 'geo']";
        static final String KEEP =
                """
                create schema seed;
                do $$ declare t text; begin
                  foreach t in array %s loop execute format('create table seed.%%I as table public.%%I', t, t); end loop;
                end $$"""
                        .formatted(SEEDED);
        static final String CLEAN =
                """
                do $$ declare t text; begin
                  for t in select tablename from pg_tables where schemaname = 'public' loop execute format('delete from public.%%I', t); end loop;
                  foreach t in array %s loop execute format('insert into public.%%I table seed.%%I', t, t); end loop;
                end $$"""
                        .formatted(SEEDED);
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                execute(server.getJdbcUrl("postgres", "postgres"), "create database " + TEMPLATE);
                execute(server.getJdbcUrl("postgres", TEMPLATE), ddl());
                execute(server.getJdbcUrl("postgres", TEMPLATE), KEEP);
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void execute(String url, String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
