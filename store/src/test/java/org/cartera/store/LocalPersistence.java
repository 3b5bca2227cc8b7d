package org.cartera.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Jakarta Persistence without a container: every call is a transaction with an entity manager of its own. */
public final class LocalPersistence implements Persistence, AutoCloseable {
    private final EntityManagerFactory factory;

    public LocalPersistence(DataSource dataSource, Class<?>... rows) {
        this.factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new Unit(dataSource, Stream.of(rows).map(Class::getName).toList()),
                        Map.of("eclipselink.weaving", "false", "eclipselink.logging.level", "WARNING"));
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private record Unit(DataSource dataSource, List<String> rows) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "cartera";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return dataSource;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return LocalPersistence.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return rows;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return LocalPersistence.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // rows are not woven here
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return new ClassLoader(getClassLoader()) {};
        }
    }
}
