package org.cartera.scenarios.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty PostgreSQL database with a company that runs OFBiz: "Distribuciones Andinas S.A.S." of Colombia
 * (organisation {@code Andina}, COP) and its export sister ({@code AndinaExport}, USD).
 *
 * <p>Unless more are asked for, 430 customers, some 6 000 invoices over the 24 months before the business date, receipts up to the last weekday
 * before it, orders, credit notes, and a handful of rows that cannot be understood. The same business date and seed give
 * the same rows.
 */
public final class DemoErp {
    private static final String TABLES = "/org/cartera/erp/ofbiz/ofbiz-tables.sql";

    private static final int CUSTOMERS = 400;

    private final LocalDate businessDate;
    private final int customers;
    private final DemoRandom random;
    private final DemoTables tables;

    private DemoErp(Connection connection, LocalDate businessDate, long seed, int customers) throws SQLException {
        this.businessDate = businessDate;
        this.customers = customers;
        this.random = new DemoRandom(seed);
        this.tables = new DemoTables(connection);
    }

    /** As {@link #fill(DataSource, LocalDate, long)}, over a JDBC address that carries its user. */
    public static int fill(String jdbcUrl, LocalDate businessDate, long seed) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            return fill(connection, businessDate, seed, CUSTOMERS);
        } catch (SQLException e) {
            throw new IllegalStateException("The demo ERP could not be filled at " + jdbcUrl, e);
        }
    }

    /**
     * Creates OFBiz's tables where they are absent and fills them, in one transaction.
     *
     * @return how many rows were written
     * @throws IllegalStateException if the ERP already holds invoices, or the database refuses
     */
    public static int fill(DataSource database, LocalDate businessDate, long seed) {
        return fill(database, businessDate, seed, CUSTOMERS);
    }

    /**
     * As {@link #fill(DataSource, LocalDate, long)}, for trials of size.
     *
     * @param customers of the domestic organisation, at least 400; the export sister has 30 all the same
     */
    public static int fill(DataSource database, LocalDate businessDate, long seed, int customers) {
        if (customers < CUSTOMERS) {
            throw new IllegalArgumentException("At least " + CUSTOMERS + " customers, not " + customers);
        }
        try (Connection connection = database.getConnection()) {
            return fill(connection, businessDate, seed, customers);
        } catch (SQLException e) {
            throw new IllegalStateException("The demo ERP could not be filled", e);
        }
    }

    /**
     * What credit the customers were granted, by people of that company: limits with their last day, and the credit status.
     * It stands in Cartera and not in the ERP; it follows from business date and seed as the ERP's rows do.
     */
    public static List<GrantedCredit> creditFiles(LocalDate businessDate, long seed, int customers) {
        DemoCredit credit = new DemoCredit(businessDate);
        return new CustomerBook(new DemoRandom(seed), customers)
                .imagine().stream()
                        .flatMap(customer -> credit.of(customer).stream())
                        .toList();
    }

    private static int fill(Connection connection, LocalDate businessDate, long seed, int customers)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            createTables(connection);
            int rows = new DemoErp(connection, businessDate, seed, customers).fill();
            connection.commit();
            return rows;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement, "select to_regclass('invoice') is not null")) {
                statement.execute(tablesSql());
            } else if (exists(statement, "select exists (select 1 from invoice)")) {
                throw new IllegalStateException("The ERP already holds invoices; the demo fills an empty one only");
            }
        }
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String tablesSql() {
        try (InputStream in = DemoErp.class.getResourceAsStream(TABLES)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + TABLES + " (of erp-connector)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int fill() {
        new SeedRows(tables, businessDate).write();
        CustomerBook book = new CustomerBook(random, customers);
        List<DemoCustomer> imagined = book.imagine();
        PartyRows parties = new PartyRows(tables, random, businessDate);
        imagined.forEach(parties::write);

        SalesBook salesBook = new SalesBook(random, businessDate);
        CashBook cash = new CashBook(random, businessDate);
        List<DemoSale> sales = salesBook.imagine(book, imagined);
        List<DemoReceipt> receipts = cash.imagine(sales);
        List<DemoSale> ladder = salesBook.ladder(imagined);
        List<DemoSale> open = new ArrayList<>();
        List<DemoSale> settled = new ArrayList<>();
        SaleRows saleRows = new SaleRows(tables);
        for (DemoSale sale : sales) {
            LocalDate paid = cash.paidInFull(sale);
            saleRows.write(sale, status(sale, cash.settledOf(sale), paid), paid);
            (paid == null ? open : settled).add(sale);
        }
        ladder.forEach(sale -> saleRows.write(sale, "INVOICE_READY", null));
        CashRows cashRows = new CashRows(tables);
        receipts.forEach(cashRows::write);

        SpecialRows special = new SpecialRows(tables, cash, cashRows, businessDate);
        special.expectedButNeverReceived(
                open.stream().filter(sale -> cash.settledOf(sale).signum() == 0).toList());
        special.unapplied(open);
        special.creditNotes(open);
        special.refunds(settled);
        special.billingAccounts(imagined);
        orders(salesBook, imagined, sales);
        new OddRows(tables, imagined, businessDate).write();
        return tables.finish();
    }

    private String status(DemoSale sale, BigDecimal received, @Nullable LocalDate paid) {
        if (paid != null) {
            return "INVOICE_PAID";
        }
        boolean ancient = sale.due().isBefore(businessDate.minusDays(430));
        return ancient && received.signum() == 0 && random.percent(40)
                ? "INVOICE_WRITEOFF"
                : random.percent(10) ? "INVOICE_SENT" : "INVOICE_READY";
    }

    private void orders(SalesBook salesBook, List<DemoCustomer> customers, List<DemoSale> sales) {
        OrderRows orders = new OrderRows(tables);
        sales.stream()
                .filter(sale -> sale.issued().isAfter(businessDate.minusDays(90)))
                .forEach(orders::billed);
        for (int i = 0; i < 160; i++) {
            DemoCustomer customer = customers.get(i * 37 % customers.size());
            LocalDate ordered = DemoTime.weekdayOnOrBefore(businessDate.minusDays(1 + i % 12));
            DemoSale wish = salesBook.sale(customer, ordered, ordered.plusDays(30), DemoSale.Terms.NONE);
            orders.open(wish, i % 5 == 0 ? 1 : 0, businessDate.plusDays(2 + i % 25));
        }
    }
}
