package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ReadFacts;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.TooManyRejected;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;

/** Does what must happen outside the batch runtime's transaction: a read commits by itself, and so does each delivery. */
@ApplicationScoped
public class Outside {
    @Inject
    ErpSource erp;

    @Inject
    FactStore facts;

    @Inject
    RunRules rules;

    /** A new generation; throws {@link TooManyRejected} where too much of it could not be understood. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Generation read(OrganisationId organisation) {
        Generation generation = new ReadFacts(erp, facts, rules.overlap()).read(organisation);
        TooManyRejected.check(generation, rules.mostRejected());
        return generation;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
