package org.cartera.domain.credit;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;

/**
 * A credit hold that stands on an account.
 *
 * @param since the business date on which it was placed
 * @param origin a policy's hold is released by the policy; a person's only by a person
 * @param by the policy's name or the person's
 */
public record HoldInForce(AccountKey account, LocalDate since, Origin origin, String by, List<Ground> grounds) {

    public HoldInForce {
        grounds = List.copyOf(grounds);
    }

    public enum Origin {
        POLICY,
        PERSON
    }
}
