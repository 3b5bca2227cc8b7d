package org.cartera.scenarios.world;

import java.util.function.Supplier;
import org.cartera.domain.portfolio.UnitOfWork;

/** Whatever is done is kept. */
final class AtOnce implements UnitOfWork {
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T inNewTransaction(Supplier<T> work) {
        return work.get();
    }
}
