package org.cartera.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatches;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The next chunk is decided while one is recorded")
class AheadTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Ahead ahead = new Ahead();

    AheadTest() {
        ahead.threads = new Threads();
    }

    @Test
    void everyChunkFollowsTheLastThatWasHandedOutUntilOneIsEmpty() {
        assertThat(customers(null)).containsExactly("C1", "C2");
        assertThat(customers("C2")).containsExactly("C3");
        assertThat(customers("C3")).isEmpty();
        assertThat(asked).containsExactly("null", "C2", "C3");
    }

    @Test
    void theNextOneIsBegunBeforeItIsAskedFor() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        ahead.after(null, last -> {
            if (last != null) {
                begun.countDown();
            }
            return chunk(last);
        });
        begun.await();
        assertThat(customers("C2")).containsExactly("C3");
    }

    @Test
    void whatFailsAheadFailsWhenItIsAskedFor() {
        DecideChunk.Ready first = ahead.after(null, last -> {
            if (last != null) {
                throw new IllegalStateException("gone");
            }
            return chunk(null);
        });
        assertThat(first.decided()).hasSize(2);
        assertThatThrownBy(() -> customers("C2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
    }

    private List<String> customers(String after) {
        return ahead.after(after == null ? null : new CustomerId(after), this::chunk).decided().stream()
                .map(one -> one.account().customer().value())
                .toList();
    }

    private DecideChunk.Ready chunk(CustomerId after) {
        asked.add(String.valueOf(after));
        if (after == null) {
            return ready(decision("C1"), decision("C2"));
        }
        return after.value().equals("C2") ? ready(decision("C3")) : ready();
    }

    private static DecideChunk.Ready ready(CustomerDecision... decided) {
        return new DecideChunk.Ready(List.of(decided), () -> {});
    }

    private static CustomerDecision decision(String customer) {
        AccountKey account = AccountKey.of("Company", customer);
        CustomerFacts facts = new CustomerFacts(
                account,
                Customer.named(account.customer(), customer),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        CaseFile file = new CaseFile(
                1,
                null,
                facts,
                CustomerLedger.of(facts, LocalDate.of(2026, 3, 2), new LedgerTerms(day -> true, true, 30)),
                Disputes.none(),
                PendingMatches.none(),
                List.of(),
                List.of(),
                CreditFile.none(account),
                null,
                Rates.none(),
                Map.of(),
                ContactBook.none(),
                List.of());
        return new CustomerDecision(file, "any", List.of(), null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static final class Threads implements ManagedThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            return new Thread(work);
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }
}
