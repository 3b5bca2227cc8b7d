package org.cartera.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.Test;

class CountedSourceTest {
    private static final Instant AT = Instant.parse("2026-11-20T20:00:00Z");
    private final List<String> taken = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();

    @Test
    void tellsEveryThousandFactsAndTheRest() {
        Instant snapshot = read(2_500);

        assertThat(told).containsExactly(1_000, 1_000, 500);
        assertThat(taken).hasSize(2_500).contains("C1", "C2500");
        assertThat(snapshot).isEqualTo(AT);
    }

    @Test
    void aReadWithoutFactsTellsNothing() {
        read(0);

        assertThat(told).isEmpty();
    }

    @Test
    void whatTheSinkThrowsReachesTheReaderUnchanged() {
        taken.add("full");

        assertThatThrownBy(() -> read(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");
    }

    private Instant read(int customers) {
        boolean full = taken.remove("full");
        FactSink sink = (FactSink) Proxy.newProxyInstance(
                FactSink.class.getClassLoader(), new Class<?>[] {FactSink.class}, (proxy, method, arguments) -> {
                    if (full) {
                        throw new IllegalStateException("disk full");
                    }
                    if (method.getName().equals("compare")) {
                        return Set.of();
                    }
                    taken.add(((Customer) arguments[0]).id().value());
                    return null;
                });
        return new CountedSource(new Erp(customers), told::add)
                .read(ReadRequest.full(new OrganisationId("Company")), sink);
    }

    private record Erp(int customers) implements ErpSource {
        @Override
        public Probe probe(OrganisationId organisation) {
            return new Probe(AT, null);
        }

        @Override
        public List<Organisation> organisations() {
            return List.of();
        }

        @Override
        public Instant read(ReadRequest request, FactSink sink) {
            for (int i = 1; i <= customers; i++) {
                sink.customer(Customer.named(new CustomerId("C" + i), "Name"), i);
            }
            Iterator<KeyPrint> none = List.<KeyPrint>of().iterator();
            assertThat(sink.compare(FactKind.CUSTOMER, none)).isEmpty();
            return AT;
        }
    }
}
