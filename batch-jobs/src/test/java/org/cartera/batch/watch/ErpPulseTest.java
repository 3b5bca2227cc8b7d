package org.cartera.batch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.batch.run.TestBench;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Pulse.Beat;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErpPulseTest {
    private static final OrganisationId NORTE = new OrganisationId("Norte");

    private final TestBench bench = new TestBench();
    private final ErpPulse pulse = new ErpPulse();
    private final Map<OrganisationId, Instant> read = new HashMap<>();
    private boolean away;

    @BeforeEach
    void wire() {
        pulse.clock = bench.clock;
        pulse.erp = port(ErpSource.class, arguments -> {
            if (away) {
                throw new ErpUnreachable("gone", new IllegalStateException());
            }
            return bench.now;
        });
        pulse.facts = port(FactStore.class, arguments -> Optional.ofNullable(read.get((OrganisationId) arguments[0])));
        pulse.views = port(
                PortfolioViews.class,
                arguments -> List.of(
                        new Organisation(TestBench.COMPANY, "Company", TestBench.BOGOTA, null, "CO"),
                        new Organisation(NORTE, "Norte", TestBench.BOGOTA, null, "CO")));
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        assertThat(pulse.last()).isEmpty();
    }

    @Test
    void sinceWhenTheErpIsAwayIsRememberedUntilItAnswersAgain() {
        Instant left = bench.now;
        away = true;
        look();
        bench.now = left.plusSeconds(60);
        assertThat(look()).isEqualTo(new Beat(false, bench.now, left, null));

        bench.now = left.plusSeconds(120);
        away = false;

        assertThat(look()).isEqualTo(new Beat(true, bench.now, bench.now, null));
    }

    @Test
    void theFactsAreAsOldAsThoseOfTheOrganisationThatWasReadLeastRecently() {
        read.put(TestBench.COMPANY, bench.now.minusSeconds(10));
        assertThat(look().oldestFacts()).as("one was never read").isNull();

        read.put(NORTE, bench.now.minusSeconds(90_000));

        assertThat(look().oldestFacts()).isEqualTo(bench.now.minusSeconds(90_000));
    }

    @Test
    void anErpThatHangsIsNotAskedOnceMoreMeanwhile() {
        List<Runnable> hanging = new ArrayList<>();
        pulse.look(hanging::add);
        pulse.look(hanging::add);
        assertThat(hanging).hasSize(1);

        hanging.get(0).run();
        pulse.look(hanging::add);

        assertThat(hanging).hasSize(2);
    }

    private Beat look() {
        pulse.look(Runnable::run);
        return pulse.last().orElseThrow();
    }

    private static <T> T port(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> answer.apply(arguments)));
    }
}
