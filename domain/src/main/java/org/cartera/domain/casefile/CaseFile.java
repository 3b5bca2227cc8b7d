package org.cartera.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one account when it is decided: the facts of one generation, what our people wrote down,
 * and what earlier runs did.
 *
 * @param generation the generation the facts come from; what was decided can be traced to it
 * @param ledger the facts as of the business date
 * @param previousRun business date of the newest run before {@link #asOf} that decided this account; null where there was
 *     none
 * @param hold the hold in force; null where the account is free
 * @param memories by instalment; an item never seen before has none
 */
public record CaseFile(
        long generation,
        @Nullable LocalDate previousRun,
        CustomerFacts facts,
        CustomerLedger ledger,
        Disputes disputes,
        List<Promise> promises,
        List<Pause> pauses,
        CreditFile credit,
        @Nullable HoldInForce hold,
        Rates rates,
        Map<InstalmentId, ItemMemory> memories) {

    public CaseFile {
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
        memories = Map.copyOf(memories);
    }

    public AccountKey account() {
        return ledger.account();
    }

    public LocalDate asOf() {
        return ledger.asOf();
    }
}
