package org.cartera.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.NullUnmarked;

/** The server's entity manager, in the server's transaction. */
@ApplicationScoped
@NullUnmarked
public class ContainerPersistence implements Persistence {

    @PersistenceContext(unitName = "cartera")
    private EntityManager entities;

    @Inject
    UnitOfWork transactions;

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return transactions.inTransaction(() -> {
            T result = work.apply(entities);
            // an older version must be refused here, where the caller can still answer, not at the commit
            entities.flush();
            return result;
        });
    }
}
