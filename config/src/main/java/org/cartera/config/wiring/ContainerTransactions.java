package org.cartera.config.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.cartera.domain.portfolio.UnitOfWork;

/**
 * The server's transactions: adapters take part because they use the server's data source.
 *
 * <p>Where none is there, one is begun as a user's. What an interceptor begins is, in Payara 6.2025, taken part in by the connections of a
 * request only: in the thread of a timer, or of a job that one started, each statement would commit by itself and nobody would notice
 * ({@code TransactionManagerHelper.preInvokeTx} looks at the kind of invocation; for a user's transaction it does not).
 */
@ApplicationScoped
public class ContainerTransactions implements UnitOfWork {
    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction user;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @Inject
    Beside beside;

    /** A failure of what joins a transaction keeps all of it from being committed. */
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (isNone()) {
            return begun(work);
        }
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            if (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
                registry.setRollbackOnly();
            }
            throw e;
        }
    }

    @Override
    public <T> T inNewTransaction(Supplier<T> work) {
        return isNone() ? begun(work) : beside.inNewTransaction(work);
    }

    /** Outside of any transaction, for work that commits by itself. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T outside(Supplier<T> work) {
        return work.get();
    }

    private boolean isNone() {
        return registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
    }

    private <T> T begun(Supplier<T> work) {
        T done;
        try {
            user.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new TransactionalException("A transaction could not be begun", e);
        }
        try {
            done = work.get();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        try {
            user.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new TransactionalException("A transaction could not be committed", e);
        }
        return done;
    }

    private void rollBack(Throwable reason) {
        try {
            user.rollback();
        } catch (SystemException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** A transaction while another one stands still. */
    @ApplicationScoped
    public static class Beside {

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T> T inNewTransaction(Supplier<T> work) {
            return work.get();
        }
    }
}
