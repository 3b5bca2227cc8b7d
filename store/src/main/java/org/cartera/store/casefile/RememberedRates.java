package org.cartera.store.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.store.Together;

/**
 * The exchange rates of each organisation's last generation that was asked about: what a generation has told never changes, and years of
 * daily rates are too much to read for every order.
 */
public final class RememberedRates {
    private final Map<OrganisationId, Told> last = new ConcurrentHashMap<>();

    private record Told(long generation, Rates rates) {}

    /** The rates; there when what it asks was run, which is nothing where they are remembered. */
    Supplier<Rates> ask(Together asking, OrganisationId organisation, long generation) {
        Told told = last.get(organisation);
        if (told != null && told.generation() == generation) {
            return told::rates;
        }
        List<ExchangeRate> rows = new ArrayList<>();
        FactReading.askForRates(asking, organisation, generation, rows);
        return () -> {
            Told read = new Told(generation, new Rates(rows));
            last.put(organisation, read);
            return read.rates();
        };
    }
}
