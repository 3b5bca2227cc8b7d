package org.cartera.domain.bank;

import org.jspecify.annotations.Nullable;

/**
 * Who stands at the other end of a bank line, as far as the bank tells.
 *
 * @param name as written by the bank, often cut or in capitals; null where it tells none (camt: {@code RltdPties/Dbtr/Nm})
 * @param account IBAN or local number, upper case without blanks; null where it tells none (camt: {@code DbtrAcct/Id})
 * @param bank BIC or local code of the payer's bank; null where it tells none
 */
public record Payer(@Nullable String name, @Nullable String account, @Nullable String bank) {
    public static final Payer UNTOLD = new Payer(null, null, null);
}
