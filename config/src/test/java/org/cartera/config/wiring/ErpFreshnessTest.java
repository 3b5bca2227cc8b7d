package org.cartera.config.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.ErpUnreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErpFreshnessTest {
    private static final AccountKey ACME = AccountKey.of("Company", "ACME");
    private static final AccountKey BETA = AccountKey.of("Company", "BETA");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final ExecutorService sellers = Executors.newCachedThreadPool();
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch firstBegun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void closed() {
        sellers.shutdownNow();
    }

    @Test
    void theErpIsAskedOnceForAllWhoCameWhileItWasBusyWithTheSameCustomer() throws Exception {
        ErpFreshness freshness = freshness(account -> slow());
        Future<Boolean> first = sellers.submit(() -> freshness.refresh(ACME));
        assertThat(firstBegun.await(10, TimeUnit.SECONDS)).isTrue();
        List<Thread> others = new ArrayList<>();
        AtomicInteger answered = new AtomicInteger();
        for (int seller = 0; seller < 20; seller++) {
            Thread other = new Thread(() -> {
                if (freshness.refresh(ACME)) {
                    answered.incrementAndGet();
                }
            });
            others.add(other);
            other.start();
        }
        for (Thread other : others) {
            while (other.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }

        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        for (Thread other : others) {
            other.join(10_000);
        }
        assertThat(answered).hasValue(20);
        assertThat(reads)
                .as("the one that was under way may have missed what they were told of; one more has not")
                .hasValue(2);
    }

    @Test
    void anotherCustomerDoesNotWait() throws Exception {
        ErpFreshness freshness = freshness(account -> {
            if (account.equals(ACME)) {
                slow();
            }
        });
        Future<Boolean> slow = sellers.submit(() -> freshness.refresh(ACME));
        assertThat(firstBegun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sellers.submit(() -> freshness.refresh(BETA)).get(10, TimeUnit.SECONDS))
                .isTrue();
        goOn.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoComesLaterIsAskedForAnewAndAnErpThatDidNotAnswerIsLeftAlone() {
        ErpFreshness freshness = freshness(account -> {
            if (reads.incrementAndGet() > 2) {
                throw new ErpUnreachable("gone", new java.io.IOException());
            }
        });
        assertThat(freshness.refresh(ACME)).isTrue();
        assertThat(freshness.refresh(ACME)).isTrue();
        assertThat(freshness.refresh(ACME)).isFalse();
        assertThat(freshness.refresh(BETA)).isFalse();
        assertThat(reads).hasValue(3);
    }

    private static ErpFreshness freshness(Consumer<AccountKey> reading) {
        return new ErpFreshness(reading, CLOCK);
    }

    private void slow() {
        reads.incrementAndGet();
        firstBegun.countDown();
        try {
            assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
