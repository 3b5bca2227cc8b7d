package org.cartera.domain.receivable;

import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ERP that cannot be understood, with a reason a person can act on.
 *
 * <p>It is shown and counted, never dropped: its customer is incomplete, the row itself is not dunned, and the exposure
 * is a lower bound.
 *
 * @param key the ERP's id of the row
 * @param account the account it belongs to; null where even that is unknown
 * @param values what the reason's sentence names, in its order (amounts and dates in canonical text)
 */
public record Rejected(FactKind kind, String key, @Nullable AccountKey account, Reason reason, List<String> values) {

    public Rejected {
        values = List.copyOf(values);
    }

    /** Why a row was rejected; the sentence for each stands in the message bundles under {@code rejected.<REASON>}. */
    public enum Reason {
        /** Paid in the ERP, yet receipts leave an amount open: {open}, {total}. */
        PAID_WITH_OPEN_AMOUNT,
        /** Due {due} before it was issued {issued}. */
        DUE_BEFORE_ISSUE,
        /** No issue date. */
        MISSING_DATE,
        /** Currency {code} is none of ISO 4217, or missing. */
        UNKNOWN_CURRENCY,
        /** Type {type} is not known to the connector. */
        UNKNOWN_TYPE,
        /** Status {status} is not known to the connector. */
        UNKNOWN_STATUS,
        /** The customer {party} does not exist, or none is named. */
        MISSING_PARTY,
        /** Customer and seller are the same party {party}, or neither is an organisation of ours. */
        WRONG_PARTIES,
        /** Terms that give no instalments: {terms}. */
        BAD_TERMS,
        /** An application of {amount} in a currency that is neither the invoice's nor the payment's. */
        APPLICATION_CURRENCY,
        /** Applications of {applied} exceed the payment's {amount}. */
        OVER_APPLIED,
        /** An application names a document or payment {id} that does not exist. */
        MISSING_DOCUMENT,
        /** No amount where one is needed. */
        MISSING_AMOUNT,
        /** Anything else the connector could not read: {text}. */
        UNREADABLE
    }
}
