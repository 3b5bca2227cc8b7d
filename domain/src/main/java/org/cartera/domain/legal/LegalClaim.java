package org.cartera.domain.legal;

import java.util.List;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;

/**
 * An overdue instalment with what the customer was told about it.
 *
 * @param contested part of what is open, from 0
 * @param given the stages it was given since it was last open, in order
 */
public record LegalClaim(OpenItem item, Money contested, List<StageTaken> given) {

    public LegalClaim {
        given = List.copyOf(given);
    }
}
