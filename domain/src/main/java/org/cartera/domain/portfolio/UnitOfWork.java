package org.cartera.domain.portfolio;

import java.util.function.Supplier;

/** One transaction of our own database. Joins the one that is already running. */
public interface UnitOfWork {

    <T> T inTransaction(Supplier<T> work);

    /** In a transaction of its own, committed before this returns, whatever becomes of the one around it. */
    <T> T inNewTransaction(Supplier<T> work);
}
