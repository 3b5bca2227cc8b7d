package org.cartera.batch.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.ReadRequest;
import org.jspecify.annotations.Nullable;

/** The ERP with a counter at its door: tells every thousand facts, so that a long read can be followed. */
record CountedSource(ErpSource erp, IntConsumer progress) implements ErpSource {
    private static final int EVERY = 1_000;

    @Override
    public Probe probe(OrganisationId organisation) {
        return erp.probe(organisation);
    }

    @Override
    public List<Organisation> organisations() {
        return erp.organisations();
    }

    @Override
    public Instant read(ReadRequest request, FactSink sink) {
        Counter counter = new Counter(sink, progress);
        Instant snapshotAt = erp.read(request, (FactSink) Proxy.newProxyInstance(
                FactSink.class.getClassLoader(), new Class<?>[] {FactSink.class}, counter::call));
        counter.tell();
        return snapshotAt;
    }

    /** Passes every call on; each that brings a fact or a rejected row is one more. */
    private static final class Counter {
        private final FactSink sink;
        private final IntConsumer progress;
        private int untold;

        Counter(FactSink sink, IntConsumer progress) {
            this.sink = sink;
            this.progress = progress;
        }

        @Nullable
        Object call(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                Object answer = method.invoke(sink, arguments);
                if (method.getReturnType() == void.class && ++untold >= EVERY) {
                    tell();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        void tell() {
            if (untold > 0) {
                progress.accept(untold);
                untold = 0;
            }
        }
    }
}
