package org.cartera.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** The server's entity manager, in the server's transaction. */
@ApplicationScoped
@NullUnmarked
public class ContainerPersistence implements Persistence {

    @PersistenceContext(unitName = "cartera")
    private EntityManager entities;

    @Override
    @Transactional
    public <T> T call(Function<EntityManager, T> work) {
        T result = work.apply(entities);
        // an older version must be refused here, where the caller can still answer, not at the commit
        entities.flush();
        return result;
    }
}
