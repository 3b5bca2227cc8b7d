package org.cartera.store;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Hands out the entity manager of the running transaction, and opens a transaction where none is running. */
public interface Persistence {

    <T> T call(Function<EntityManager, T> work);
}
