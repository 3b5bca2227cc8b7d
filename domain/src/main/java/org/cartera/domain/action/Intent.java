package org.cartera.domain.action;

import org.cartera.domain.customer.AccountKey;

/**
 * Something to be done once in the world outside: a mail, a letter, a task, a call to the ERP.
 *
 * <p>It is stored in the transaction of the decision that asks for it and carried out afterwards. The key tells it apart
 * for ever: a second intent of the same key is the same intent, so a rerun repeats nothing (K8).
 *
 * @param key organisation, account, currency, stage, channel and business date, joined by {@code |}
 * @param payload what the transport needs besides the communication it belongs to; JSON
 */
public record Intent(String key, AccountKey account, Target target, String payload) {

    public enum Target {
        EMAIL,
        LETTER,
        TASK,
        ERP
    }
}
