package org.cartera.batch.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.cartera.batch.run.TestBench;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Preflight;
import org.cartera.domain.portfolio.RunRules;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private int taken;

    @Test
    void leavesEverythingInTheOutboxWhenDispatchingIsSwitchedOff() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.clock = Clock.systemUTC();
        dispatcher.outbox = fullOutbox();
        dispatcher.rules = new RunRules(
                TestBench.COMPANY,
                null,
                new Preflight(Duration.ofMinutes(5), 0),
                Duration.ofMinutes(10),
                0.05,
                200,
                3,
                Duration.ofMinutes(5),
                2,
                false,
                Duration.ofSeconds(60),
                "node-1",
                Map.of());

        assertThat(dispatcher.deliver(TestBench.COMPANY, TestBench.D, Carrier.betweenRuns("node-1"), one -> true))
                .isZero();

        assertThat(taken).isZero();
        assertThat(dispatcher.due(TestBench.COMPANY)).isEqualTo(3);
    }

    private Outbox fullOutbox() {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("due")) {
                        return 3L;
                    }
                    taken++;
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
