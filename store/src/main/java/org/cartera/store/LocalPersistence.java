package org.cartera.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Jakarta Persistence without a container: every call is a transaction of its own. */
public final class LocalPersistence implements Persistence, AutoCloseable {
    private final EntityManagerFactory factory;

    public LocalPersistence(DataSource dataSource) {
        factory = jakarta.persistence.Persistence.createEntityManagerFactory(
                "cartera",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource));
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                entities.flush();
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
