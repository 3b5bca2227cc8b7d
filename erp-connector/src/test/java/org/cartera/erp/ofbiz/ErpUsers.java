package org.cartera.erp.ofbiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Random;

/**
 * People and jobs at work in the ERP, as OFBiz writes for them: rows stamped with the start of their transaction and
 * committed later, changes with a stamp, deletes without a trace, and changes by condition that stamp nothing.
 */
final class ErpUsers {
    private static final String[] CUSTOMERS = {"C1", "C2", "C3", "C4", "C5"};
    private static final String[] INVOICE_STATUSES = {
        "INVOICE_READY",
        "INVOICE_SENT",
        "INVOICE_PAID",
        "INVOICE_CANCELLED",
        "INVOICE_WRITEOFF",
        "INVOICE_IN_PROCESS",
        "ODD"
    };
    private static final String[] PAYMENT_STATUSES = {"PMNT_RECEIVED", "PMNT_CONFIRMED", "PMNT_NOT_PAID", "PMNT_VOID"};
    private static final String[] ORDER_STATUSES = {"ORDER_APPROVED", "ORDER_COMPLETED", "ORDER_HOLD", "ORDER_CANCELLED"
    };

    private final Connection connection;
    private final Random random;
    private int next;
    private Instant start = Instant.EPOCH;

    ErpUsers(Connection connection, long seed) throws SQLException {
        this.connection = connection;
        this.random = new Random(seed);
        connection.setAutoCommit(false);
    }

    static void customers(ErpDatabase erp) {
        for (String customer : CUSTOMERS) {
            erp.customer(customer);
        }
    }

    /** One transaction of a few changes; it may be rolled back. */
    void work(int longestPauseMillis) throws SQLException, InterruptedException {
        start = Instant.now();
        for (int i = random.nextInt(4); i >= 0; i--) {
            change();
            if (longestPauseMillis > 0) {
                Thread.sleep(random.nextInt(longestPauseMillis));
            }
        }
        if (random.nextInt(10) == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    private void change() throws SQLException {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> invoice();
            case 3, 4 -> payment();
            case 5 -> application();
            case 6 -> order();
            case 7 -> stamped("invoice", "invoice_id", "status_id = '" + one(INVOICE_STATUSES) + "'");
            case 8 -> stamped("payment", "payment_id", "status_id = '" + one(PAYMENT_STATUSES) + "'");
            case 9 -> stamped("order_header", "order_id", "status_id = '" + one(ORDER_STATUSES) + "'");
            case 10 -> term();
            case 11 -> contact();
            case 12 -> delete();
            case 13 -> silent();
            case 14 -> classification();
            default ->
                stamped("payment_application", "payment_application_id", "amount_applied = " + random.nextInt(50));
        }
    }

    private void invoice() throws SQLException {
        String id = id("I");
        boolean memo = random.nextInt(6) == 0;
        String customer = one(CUSTOMERS);
        row(
                "invoice",
                "invoice_id",
                id,
                "invoice_type_id",
                memo ? "CUST_RTN_INVOICE" : "SALES_INVOICE",
                "party_id_from",
                memo ? customer : "Company",
                "party_id",
                memo ? "Company" : customer,
                "status_id",
                one(INVOICE_STATUSES),
                "invoice_date",
                "2024-0" + (1 + random.nextInt(9)) + "-15 10:00-05",
                "due_date",
                random.nextBoolean() ? "2024-05-0" + (1 + random.nextInt(9)) + " 23:59:59-05" : null,
                "currency_uom_id",
                random.nextInt(15) == 0 ? "XYZ" : "USD");
        for (int i = random.nextInt(3); i >= 0; i--) {
            row(
                    "invoice_item",
                    "invoice_id",
                    id,
                    "invoice_item_seq_id",
                    "0000" + i,
                    "invoice_item_type_id",
                    i == 0 ? "ITM_SALES_TAX" : "INV_FPROD_ITEM",
                    "quantity",
                    1 + random.nextInt(3),
                    "amount",
                    random.nextInt(9000) / 1000.0,
                    "tax_auth_party_id",
                    i == 0 ? "DIAN" : null);
        }
        String order = any("order_header", "order_id");
        if (order != null && random.nextBoolean()) {
            row(
                    "order_item_billing",
                    "order_id",
                    order,
                    "order_item_seq_id",
                    "1",
                    "invoice_id",
                    id,
                    "invoice_item_seq_id",
                    "00000",
                    "quantity",
                    random.nextInt(5),
                    "amount",
                    3);
        }
    }

    private void payment() throws SQLException {
        boolean refund = random.nextInt(4) == 0;
        String customer = one(CUSTOMERS);
        row(
                "payment",
                "payment_id",
                id("P"),
                "payment_type_id",
                refund ? "CUSTOMER_REFUND" : "CUSTOMER_PAYMENT",
                "party_id_from",
                refund ? "Company" : customer,
                "party_id_to",
                refund ? customer : "Company",
                "status_id",
                one(PAYMENT_STATUSES),
                "effective_date",
                random.nextBoolean() ? "2024-06-01 10:00-05" : null,
                "amount",
                10 + random.nextInt(50),
                "currency_uom_id",
                random.nextInt(8) == 0 ? null : "USD");
    }

    private void application() throws SQLException {
        String payment = any("payment", "payment_id");
        String invoice = any("invoice", "invoice_id");
        if (payment != null && invoice != null) {
            row(
                    "payment_application",
                    "payment_application_id",
                    id("A"),
                    "payment_id",
                    payment,
                    "invoice_id",
                    invoice,
                    "amount_applied",
                    random.nextInt(30));
        }
    }

    private void order() throws SQLException {
        String id = id("O");
        row(
                "order_header",
                "order_id",
                id,
                "order_type_id",
                "SALES_ORDER",
                "status_id",
                one(ORDER_STATUSES),
                "order_date",
                "2024-03-01 10:00-05",
                "currency_uom",
                "USD");
        row("order_role", "order_id", id, "party_id", "Company", "role_type_id", "BILL_FROM_VENDOR");
        row("order_role", "order_id", id, "party_id", one(CUSTOMERS), "role_type_id", "BILL_TO_CUSTOMER");
        row("order_item", "order_id", id, "order_item_seq_id", "1", "quantity", random.nextInt(9), "unit_price", 2.5);
        row(
                "order_adjustment",
                "order_adjustment_id",
                id("J"),
                "order_id",
                id,
                "order_item_seq_id",
                "_NA_",
                "amount",
                -1);
        if (random.nextBoolean()) {
            row(
                    "item_issuance",
                    "item_issuance_id",
                    id("S"),
                    "order_id",
                    id,
                    "order_item_seq_id",
                    "1",
                    "quantity",
                    random.nextInt(9));
        }
    }

    private void term() throws SQLException {
        String invoice = any("invoice", "invoice_id");
        String order = any("order_header", "order_id");
        if (random.nextBoolean() && invoice != null) {
            row(
                    "invoice_term",
                    "invoice_term_id",
                    id("T"),
                    "invoice_id",
                    invoice,
                    "invoice_item_seq_id",
                    "_NA_",
                    "term_type_id",
                    "FIN_PAY_NETDAYS_1",
                    "term_days",
                    random.nextInt(60),
                    "term_value",
                    random.nextBoolean() ? 100 : 50);
        } else if (order != null && count("order_term where order_id = '" + order + "'") == 0) {
            row(
                    "order_term",
                    "order_id",
                    order,
                    "order_item_seq_id",
                    "_NA_",
                    "term_type_id",
                    "FIN_PAYMENT_TERM",
                    "term_days",
                    random.nextInt(60));
        }
    }

    private void contact() throws SQLException {
        String mech = id("M");
        String customer = one(CUSTOMERS);
        String since = "2024-01-0" + (1 + random.nextInt(9)) + " 10:00-05";
        row(
                "contact_mech",
                "contact_mech_id",
                mech,
                "contact_mech_type_id",
                "EMAIL_ADDRESS",
                "info_string",
                mech + "@x.example");
        row("party_contact_mech", "party_id", customer, "contact_mech_id", mech, "from_date", since);
        row(
                "party_contact_mech_purpose",
                "party_id",
                customer,
                "contact_mech_id",
                mech,
                "contact_mech_purpose_type_id",
                "BILLING_EMAIL",
                "from_date",
                since);
    }

    private void classification() throws SQLException {
        row(
                "party_classification",
                "party_id",
                one(CUSTOMERS),
                "party_classification_group_id",
                id("G"),
                "from_date",
                "2024-01-01 10:00-05");
    }

    /** OFBiz deletes rows and keeps no record of it. */
    private void delete() throws SQLException {
        switch (random.nextInt(6)) {
            case 0 ->
                run("delete from payment_application where payment_application_id = '"
                        + any("payment_application", "payment_application_id") + "'");
            case 1 ->
                run("delete from invoice_item where invoice_id = '" + any("invoice", "invoice_id")
                        + "' and invoice_item_seq_id = '00001'");
            case 2 ->
                run("delete from invoice_term where invoice_term_id = '" + any("invoice_term", "invoice_term_id")
                        + "'");
            case 3 ->
                run("delete from order_item_billing where order_id = '" + any("order_item_billing", "order_id") + "'");
            case 4 ->
                run("delete from party_contact_mech_purpose where contact_mech_id = '"
                        + any("party_contact_mech_purpose", "contact_mech_id") + "'");
            default -> {
                String invoice = any("invoice", "invoice_id");
                run("delete from invoice_item where invoice_id = '" + invoice + "'");
                run("delete from invoice where invoice_id = '" + invoice + "'");
            }
        }
    }

    /** storeByCondition sets no stamp. */
    private void silent() throws SQLException {
        switch (random.nextInt(7)) {
            case 0 ->
                run("update invoice set status_id = '" + one(INVOICE_STATUSES) + "' where party_id = '" + one(CUSTOMERS)
                        + "'");
            case 1 -> run("update payment set amount = amount + 1 where party_id_from = '" + one(CUSTOMERS) + "'");
            case 2 ->
                run("update invoice_item set amount = amount + 0.001 where invoice_id = '"
                        + any("invoice", "invoice_id") + "'");
            case 3 ->
                run("update payment_application set amount_applied = 7 where payment_id = '"
                        + any("payment", "payment_id") + "'");
            case 4 ->
                run("update order_item set cancel_quantity = 1 where order_id = '" + any("order_header", "order_id")
                        + "'");
            case 5 ->
                run("update contact_mech set info_string = 'new-' || info_string where contact_mech_id = '"
                        + any("contact_mech", "contact_mech_id") + "'");
            default ->
                run("update party_group set group_name = group_name || '.' where party_id = '" + one(CUSTOMERS) + "'");
        }
    }

    private void stamped(String table, String key, String change) throws SQLException {
        String id = any(table, key);
        run("update " + table + " set " + change + ", last_updated_stamp = clock_timestamp(), last_updated_tx_stamp = '"
                + start + "' where " + key + " = '" + id + "'");
    }

    private String id(String prefix) {
        return prefix + ++next;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private String any(String table, String key) throws SQLException {
        int rows = count(table);
        if (rows == 0) {
            return null;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + key + " from " + table + " order by 1 offset "
                        + random.nextInt(rows) + " limit 1")) {
            result.next();
            return result.getString(1);
        }
    }

    private int count(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + table);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    private void row(String table, Object... columnsAndValues) throws SQLException {
        ErpDatabase.insert(connection, start, table, columnsAndValues);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
