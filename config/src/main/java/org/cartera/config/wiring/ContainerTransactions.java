package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.cartera.domain.portfolio.UnitOfWork;

/** The server's transactions: adapters take part because they use the server's data source. */
@ApplicationScoped
public class ContainerTransactions implements UnitOfWork {

    @Override
    @Transactional
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNewTransaction(Supplier<T> work) {
        return work.get();
    }

    /** Outside of any transaction, for work that commits by itself. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T outside(Supplier<T> work) {
        return work.get();
    }
}
