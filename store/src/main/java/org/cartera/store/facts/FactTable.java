package org.cartera.store.facts;

import java.util.List;
import org.cartera.domain.receivable.FactKind;
import org.jspecify.annotations.Nullable;

/** The versioned tables: for each its columns besides key and generations, in the order in which rows are copied. */
enum FactTable {
    ORGANISATION("name, zone, base_currency, country, print", "key", null),
    CUSTOMER(
            "name, kind, active, tax_id, currency, language, country, zone, classifications, print",
            "key",
            "select f.key from fact_customer f where f.organisation = ? and f.key = ? and f.gen_to is null"),
    CONTACT_POINT(
            "customer, id, kind, purpose, value, from_date, through_date, print", "customer, key", Scope.CUSTOMER),
    RELATIONSHIP("from_party, to_party, type, role_from, role_to, since, through_date, print", "key", null),
    INVOICE(
            "customer, kind, status, issued, currency, total, due, due_source, instalments, reference, order_id,"
                    + " delivered, print",
            "customer, key",
            Scope.CUSTOMER),
    PAYMENT(
            "customer, direction, state, effective, currency, amount, actual_currency, actual, reference, method, print",
            "customer, key",
            Scope.CUSTOMER),
    APPLICATION(
            "payment, invoice, billing_account, to_payment, currency, amount, print",
            "payment, key",
            Scope.APPLICATION),
    ORDER(
            "customer, sold_to, ordered, deliver_by, status, currency, not_invoiced, shipped_not_invoiced, print",
            "customer, key",
            Scope.CUSTOMER),
    BILLING_ACCOUNT("customer, limit_currency, limit_amount, from_date, through_date, print", "key", Scope.CUSTOMER),
    EXCHANGE_RATE("from_currency, to_currency, since, through_date, factor, print", "key", null),
    REJECTED("kind, erp_key, reason, customer, details", "key", Scope.CUSTOMER);

    private final String columns;
    private final String order;
    private final @Nullable String scope;

    FactTable(String columns, String order, @Nullable String scope) {
        this.columns = columns;
        this.order = order;
        this.scope = scope;
    }

    static FactTable of(FactKind kind) {
        return valueOf(kind.name());
    }

    String fact() {
        return "fact_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    String stage() {
        return "stage_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The columns besides key and generations, separated by commas. */
    String columns() {
        return columns;
    }

    /** The same columns of one alias, as a row value. */
    String row(String alias) {
        return "(" + alias + "." + columns.replace(", ", ", " + alias + ".") + ")";
    }

    /** The order in which rows are laid down, so that a customer's rows lie together. */
    String order() {
        return order;
    }

    /**
     * Selects the keys in force that belong to one customer, with organisation and customer as parameters as often as
     * {@link #scopeParameters} says; null where a read of one customer ends nothing.
     */
    @Nullable
    String scope() {
        return scope == null ? null : scope.replace("fact_TABLE", fact());
    }

    List<String> scopeParameters(String organisation, String customer) {
        return this == APPLICATION
                ? List.of(organisation, customer, organisation, customer)
                : List.of(organisation, customer);
    }

    /** The column of a fact's scope ({@link org.cartera.domain.receivable.FactKey#scope}). */
    String scopeColumn() {
        return this == CONTACT_POINT
                ? "customer"
                : this == RELATIONSHIP ? "from_party" : this == EXCHANGE_RATE ? "from_currency" : "key";
    }

    /** Rows whose ERP key is not unique to the day: only the version that lasts longest is kept. */
    boolean mayRepeat() {
        return this == CONTACT_POINT || this == RELATIONSHIP || this == EXCHANGE_RATE;
    }

    private static final class Scope {
        static final String CUSTOMER =
                "select f.key from fact_TABLE f where f.organisation = ? and f.customer = ? and f.gen_to is null";
        static final String APPLICATION =
                """
                select f.key from fact_invoice i join fact_application f on f.organisation = i.organisation
                   and f.invoice = i.key and f.gen_to is null
                 where i.organisation = ? and i.customer = ? and i.gen_to is null
                union
                select f.key from fact_payment p join fact_application f on f.organisation = p.organisation
                   and f.payment = p.key and f.gen_to is null
                 where p.organisation = ? and p.customer = ? and p.gen_to is null""";
    }
}
