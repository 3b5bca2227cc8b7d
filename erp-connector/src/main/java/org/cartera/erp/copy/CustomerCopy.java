package org.cartera.erp.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.erp.copy.ExportDoor.Patience;

/**
 * Brings one customer's rows up to date: his own, his documents', and those of others that say what his documents are worth.
 *
 * <p>It walks from key to key: his invoices, then their lines, and so on. Everything that OFBiz has under a key takes the place of
 * what the copy has under it, in one transaction.
 */
final class CustomerCopy {
    private static final int VALUES_AT_ONCE = 500;
    private static final Pattern ARRIVED = Pattern.compile("\\barrived_([a-z_]+)");

    private static final String CUSTOMER = "";
    private static final String INVOICES = "select invoice_id from arrived_invoice";
    private static final String PAYMENTS = "select payment_id from arrived_payment";
    private static final String ORDERS =
            """
            select order_id from arrived_order_role where role_type_id = 'BILL_TO_CUSTOMER'
            union select order_id from arrived_order_item_billing""";
    private static final String APPLIED =
            """
            select payment_id from arrived_payment_application where payment_id is not null
            union select to_payment_id from arrived_payment_application where to_payment_id is not null""";
    private static final String BILLED =
            """
            select invoice_id from arrived_payment_application where invoice_id is not null
            union select invoice_id from arrived_order_item_billing
            union select invoice_id from arrived_order_adjustment_billing""";
    private static final String ACCOUNTS = "select billing_account_id from arrived_billing_account_role";
    private static final String MECHS = "select contact_mech_id from arrived_party_contact_mech";
    private static final String AGREEMENTS =
            "select agreement_id from arrived_agreement union select agreement_id from arrived_order_header where agreement_id is not null";
    private static final String OTHERS =
            """
            select party_id from arrived_invoice union select party_id_from from arrived_invoice
            union select party_id_from from arrived_payment union select party_id_to from arrived_payment
            union select party_id from arrived_order_role where role_type_id in ('BILL_FROM_VENDOR', 'BILL_TO_CUSTOMER', 'PLACING_CUSTOMER')
            union select party_id from arrived_billing_account_role""";

    private static final List<Step> OWN = List.of(
            new Step("party", "party_id", CUSTOMER),
            new Step("party_group", "party_id", CUSTOMER),
            new Step("person", "party_id", CUSTOMER),
            new Step("party_role", "party_id", CUSTOMER),
            new Step("party_tax_auth_info", "party_id", CUSTOMER),
            new Step("party_classification", "party_id", CUSTOMER),
            new Step("party_contact_mech", "party_id", CUSTOMER),
            new Step("party_contact_mech_purpose", "party_id", CUSTOMER),
            new Step("invoice", "party_id", CUSTOMER),
            new Step("invoice", "party_id_from", CUSTOMER),
            new Step("payment", "party_id_from", CUSTOMER),
            new Step("payment", "party_id_to", CUSTOMER),
            new Step("order_role", "party_id", CUSTOMER),
            new Step("billing_account_role", "party_id", CUSTOMER),
            new Step("agreement", "party_id_from", CUSTOMER),
            new Step("agreement", "party_id_to", CUSTOMER));

    private static final List<Step> UNDER_HIS_DOCUMENTS = List.of(
            new Step("contact_mech", "contact_mech_id", MECHS),
            new Step("postal_address", "contact_mech_id", MECHS),
            new Step("telecom_number", "contact_mech_id", MECHS),
            new Step("invoice_item", "invoice_id", INVOICES),
            new Step("invoice_term", "invoice_id", INVOICES),
            new Step("shipment_item_billing", "invoice_id", INVOICES),
            new Step("order_item_billing", "invoice_id", INVOICES),
            new Step("payment_application", "invoice_id", INVOICES),
            new Step("payment_application", "payment_id", PAYMENTS),
            new Step("payment_application", "to_payment_id", PAYMENTS),
            new Step("billing_account_role", "billing_account_id", ACCOUNTS),
            new Step("billing_account", "billing_account_id", ACCOUNTS));

    private static final List<Step> ORDERS_AND_MONEY = List.of(
            new Step("shipment_status", "shipment_id", "select shipment_id from arrived_shipment_item_billing"),
            new Step("payment", "payment_id", APPLIED),
            new Step("order_role", "order_id", ORDERS),
            new Step("order_header", "order_id", ORDERS),
            new Step("order_item", "order_id", ORDERS),
            new Step("order_item_billing", "order_id", ORDERS),
            new Step("item_issuance", "order_id", ORDERS),
            new Step("order_term", "order_id", ORDERS),
            new Step("order_adjustment", "order_id", ORDERS));

    /** Money of others settles his documents, and his money those of others. */
    private static final List<Step> WHERE_ELSE_IT_WENT = List.of(
            new Step("payment_application", "payment_id", PAYMENTS),
            new Step("payment_application", "to_payment_id", PAYMENTS),
            new Step(
                    "order_adjustment_billing",
                    "order_adjustment_id",
                    "select order_adjustment_id from arrived_order_adjustment"),
            new Step("agreement", "agreement_id", AGREEMENTS),
            new Step("agreement_term", "agreement_id", AGREEMENTS));

    private static final List<Step> WHOM_IT_CONCERNS = List.of(
            new Step("invoice", "invoice_id", BILLED),
            new Step("payment", "payment_id", APPLIED),
            new Step("party", "party_id", OTHERS),
            new Step("party_acctg_preference", "party_id", OTHERS));

    /** Each round asks for what the rounds before have led to, all at once. */
    private static final List<List<Step>> WALK =
            List.of(OWN, UNDER_HIS_DOCUMENTS, ORDERS_AND_MONEY, WHERE_ELSE_IT_WENT, WHOM_IT_CONCERNS);

    private final Connection connection;
    private final CopySchema schema;
    private final ExportDoor door;
    private final Arrivals arrivals;
    private final Set<String> asked = new TreeSet<>();
    private final List<Ask> known = new ArrayList<>();

    CustomerCopy(Connection connection, CopySchema schema, ExportDoor door) {
        this.connection = connection;
        this.schema = schema;
        this.door = door;
        this.arrivals = new Arrivals(connection, schema);
    }

    /** Returns OFBiz' clock before the first row was read. */
    Instant bring(String customer) throws SQLException {
        Instant began = door.clock(Patience.SHORT);
        for (List<Step> round : WALK) {
            List<Ask> asks = new ArrayList<>();
            for (Step step : round) {
                asks.addAll(asks(step, customer));
            }
            arrivals.gather(door, asks, Patience.SHORT);
            known.addAll(asks);
        }
        CopySchema.run(connection, "select pg_advisory_xact_lock(" + schema.lock("write") + ")");
        for (Ask ask : known) {
            String column = ask.column();
            if (column != null) {
                arrivals.only(CopyTable.of(ask.table()), column, ask.values());
            }
        }
        for (String table : known.stream().map(Ask::table).distinct().toList()) {
            arrivals.single(CopyTable.of(table));
        }
        arrivals.commit();
        return began;
    }

    private List<Ask> asks(Step step, String customer) throws SQLException {
        List<String> values = new ArrayList<>(step.values().isEmpty() ? List.of(customer) : found(step.values()));
        // what was asked for once, need not be again
        values.removeIf(value -> value == null || !asked.add(step.table() + " " + step.column() + " " + value));
        List<Ask> asks = new ArrayList<>();
        for (int from = 0; from < values.size(); from += VALUES_AT_ONCE) {
            int to = Math.min(values.size(), from + VALUES_AT_ONCE);
            asks.add(Ask.with(step.table(), step.column(), values.subList(from, to)));
        }
        return asks;
    }

    private List<String> found(String sql) throws SQLException {
        Set<String> tables = new TreeSet<>();
        Matcher matcher = ARRIVED.matcher(sql);
        while (matcher.find()) {
            tables.add(matcher.group(1));
        }
        return arrivals.values(sql, tables);
    }

    /** @param values a query over what has arrived; empty is the customer himself */
    private record Step(String table, String column, String values) {}
}
