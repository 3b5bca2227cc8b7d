package org.cartera.erp.ofbiz;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * The columns by which a row of the ERP belongs to others, and by which the {@code -touched.sql} queries find what a
 * change of it touches. Summed over a table, their fingerprints tell whether a row has gone, or moved from one owner to
 * another, of which nothing that is still there speaks.
 *
 * <p>Tables that few ever change, such as types and countries, have none: a change of theirs may concern any fact.
 */
final class Links {
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            entry("party", List.of("party_id")),
            entry("party_group", List.of("party_id")),
            entry("person", List.of("party_id")),
            entry("party_role", List.of("party_id", "role_type_id")),
            entry("party_relationship", List.of("party_id_from", "party_id_to")),
            entry("party_classification", List.of("party_id")),
            entry("party_tax_auth_info", List.of("party_id")),
            entry("contact_mech", List.of("contact_mech_id")),
            entry("postal_address", List.of("contact_mech_id")),
            entry("telecom_number", List.of("contact_mech_id")),
            entry("party_contact_mech", List.of("party_id", "contact_mech_id")),
            entry("party_contact_mech_purpose", List.of("party_id", "contact_mech_id")),
            entry("invoice", List.of("invoice_id", "party_id_from", "party_id")),
            entry("invoice_item", List.of("invoice_id")),
            entry("invoice_term", List.of("invoice_id")),
            entry("payment", List.of("payment_id", "party_id_from", "party_id_to")),
            entry(
                    "payment_application",
                    List.of("payment_application_id", "payment_id", "invoice_id", "to_payment_id")),
            entry("billing_account", List.of("billing_account_id")),
            entry("billing_account_role", List.of("billing_account_id", "party_id")),
            entry("uom_conversion_dated", List.of("uom_id")),
            entry("order_header", List.of("order_id")),
            entry("order_role", List.of("order_id", "party_id")),
            entry("order_item", List.of("order_id")),
            entry("order_adjustment", List.of("order_adjustment_id", "order_id")),
            entry("order_adjustment_billing", List.of("order_adjustment_id", "invoice_id")),
            entry("order_item_billing", List.of("order_id", "invoice_id")),
            entry("order_term", List.of("order_id")),
            entry("item_issuance", List.of("order_id")),
            entry("shipment_status", List.of("shipment_id")),
            entry("shipment_item_billing", List.of("shipment_id", "invoice_id")),
            entry("agreement", List.of("agreement_id", "party_id_from", "party_id_to")),
            entry("agreement_term", List.of("agreement_id")));

    private Links() {}

    static boolean has(String table) {
        return COLUMNS.containsKey(table);
    }

    /** SQL for the fingerprint of one row's links, 64 bits. */
    static String print(String table) {
        String print = "0";
        for (String column : COLUMNS.getOrDefault(table, List.of())) {
            print = "hashtextextended(coalesce(" + column + ", ''), " + print + ")";
        }
        return print;
    }
}
