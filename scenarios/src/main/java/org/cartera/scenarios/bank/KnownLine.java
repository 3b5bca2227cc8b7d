package org.cartera.scenarios.bank;

import java.util.Map;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * A bank line and the truth about it.
 *
 * @param truth whose money it is and what it pays; null where nobody may say
 * @param usable a reference that can be read stands in it, or its payer is known from before
 */
public record KnownLine(LineKind kind, BankLine line, @Nullable Truth truth, boolean usable) {

    /**
     * @param paid by item, all positive
     */
    public record Truth(AccountKey account, Map<InstalmentId, Money> paid) {
        public Truth {
            paid = Map.copyOf(paid);
        }
    }
}
