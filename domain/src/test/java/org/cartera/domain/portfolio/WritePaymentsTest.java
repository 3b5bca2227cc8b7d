package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;
import org.junit.jupiter.api.Test;

/** A payment is asked of the ERP until it says yes or no, and never under two keys. */
class WritePaymentsTest {
    private static final Instant NOW = Instant.parse("2026-03-05T15:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private final List<PaymentOrder> due = new ArrayList<>();
    private Function<PaymentOrder, String> erp = order -> "10021";
    private boolean connected = true;
    private boolean taken = true;

    @Test
    void theErpsIdIsKept() {
        due.add(order(0, "COP"));

        write();

        assertThat(asked).containsExactly("k1");
        assertThat(fates).containsExactly(Fate.sent("10021"));
    }

    @Test
    void whatNobodyHasAnsweredIsAskedAgainUnderTheSameKeyWithGrowingPauses() {
        erp = order -> {
            throw new Transport.Unsure("silence", new IllegalStateException());
        };
        due.add(order(2, "COP"));

        write();

        assertThat(fates).containsExactly(Fate.retry(NOW.plus(Duration.ofMinutes(4)), "Unsure: silence"));
    }

    @Test
    void whatIsNeverAnsweredIsUncertain() {
        erp = order -> {
            throw new IllegalStateException("cannot be reached");
        };
        due.add(order(4, "COP"));

        write();

        assertThat(fates).extracting(Fate::state).containsExactly(IntentState.UNCERTAIN);
    }

    @Test
    void aNoIsForAPersonAtOnce() {
        erp = order -> {
            throw new Transport.Refused("only 5 open", new IllegalStateException());
        };
        due.add(order(0, "COP"));

        write();

        assertThat(fates).containsExactly(Fate.dead("only 5 open"));
    }

    @Test
    void whatPaysItemsOfAnotherCurrencyIsEnteredByAPerson() {
        due.add(order(0, "USD"));

        write();

        assertThat(asked).isEmpty();
        assertThat(fates).containsExactly(Fate.dead("CURRENCY"));
    }

    @Test
    void nothingIsAskedTwiceAtOnceNorWhereNoErpIsConnected() {
        due.add(order(0, "COP"));
        taken = false;
        write();
        connected = false;
        taken = true;

        assertThat(write()).isZero();
        assertThat(asked).isEmpty();
    }

    private int write() {
        return new WritePayments(new Book(), new Erp(), 5, Duration.ofMinutes(1)).write("node", NOW);
    }

    private static PaymentOrder order(int tries, String received) {
        Money amount = Money.parse("COP 1500000");
        return new PaymentOrder(
                1,
                "k1",
                AccountKey.of("Company", "ACME"),
                amount,
                Currency.getInstance(received),
                LocalDate.of(2026, 3, 4),
                "",
                7,
                tries,
                List.of(new PaymentOrder.Part(new InvoiceId("FV1"), amount)),
                List.of());
    }

    private final class Erp implements ErpPayments {
        @Override
        public boolean isConnected() {
            return connected;
        }

        @Override
        public String enter(PaymentOrder order) {
            asked.add(order.key());
            return erp.apply(order);
        }
    }

    private final class Book implements PaymentBook {
        @Override
        public List<PaymentOrder> due(int limit, Instant now) {
            return List.copyOf(due);
        }

        @Override
        public boolean take(PaymentOrder order, String node, Instant now) {
            return taken;
        }

        @Override
        public void report(PaymentOrder order, Fate fate, Instant now) {
            fates.add(fate);
        }

        @Override
        public int giveUpSilent(Instant now) {
            return 0;
        }

        @Override
        public boolean settle(OrganisationId organisation, long payment, Settled how, String by, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Long, List<Entry>> entries(OrganisationId organisation, Collection<Long> lines) {
            return Map.of();
        }
    }
}
