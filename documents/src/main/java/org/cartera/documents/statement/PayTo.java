package org.cartera.documents.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation wants to be paid.
 *
 * @param holder who holds the accounts; empty: the organisation's name
 * @param iban for transfers in euros; empty where there is none
 * @param bic of the bank of that account; empty where not needed
 * @param accounts bank accounts as the paper prints them, one a line
 * @param slip the agreement with a bank that collects with a bar code (S3-34); null where there is none
 */
public record PayTo(String holder, String iban, String bic, List<String> accounts, @Nullable SlipFormat slip) {

    public PayTo {
        accounts = List.copyOf(accounts);
    }

    /** The paper names no account. */
    public static PayTo nowhere() {
        return new PayTo("", "", "", List.of(), null);
    }
}
