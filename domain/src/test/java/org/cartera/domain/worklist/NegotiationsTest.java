package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** Who reads what we would accept of a customer (S4-12). */
class NegotiationsTest {
    private static final AccountKey ACME = AccountKey.of("Company", "ACME");
    private static final Person ANA = new Person("ana", Set.of(Role.COLLECTOR));
    private static final Person BEN = new Person("ben", Set.of(Role.COLLECTOR));
    private static final Person LAURA = new Person("laura", Set.of(Role.CREDIT_MANAGER));
    private static final NegotiationPlan PLAN = new NegotiationPlan(
            ACME,
            Money.of("COP", "1000"),
            Money.of("COP", "400"),
            LocalDate.of(2026, 3, 9),
            "turn it over",
            LocalDate.of(2026, 3, 2),
            "ana");

    private Set<String> collectors = Set.of("ana");
    private final Negotiations negotiations = new Negotiations(new Memory(), work(), LocalDate.of(2026, 3, 2));

    @Test
    void theCollectorOfTheCaseAndACreditManagerReadItAndNobodyElse() {
        negotiations.write(PLAN, ANA);

        assertThat(negotiations.of(ACME, ANA)).containsExactly(PLAN);
        assertThat(negotiations.of(ACME, LAURA)).containsExactly(PLAN);
        for (Role role : List.of(Role.SELLER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(negotiations.of(ACME, new Person("somebody", Set.of(role))))
                    .isEmpty();
        }
        assertThat(negotiations.of(ACME, BEN)).isEmpty();
        assertThat(negotiations.taken(ACME, BEN)).isEmpty();
        assertThat(negotiations.isThere(ACME))
                .as("that there is one is no secret")
                .isTrue();
    }

    @Test
    void whereNobodyLooksAfterTheCustomerAnyCollectorNegotiates() {
        collectors = Set.of();
        negotiations.write(PLAN, BEN);

        assertThat(negotiations.of(ACME, ANA)).containsExactly(PLAN);
    }

    @Test
    void whoStandsInReadsItToo() {
        negotiations.write(PLAN, ANA);
        collectors = Set.of("ana", "ben");

        assertThat(negotiations.of(ACME, BEN)).containsExactly(PLAN);
    }

    @Test
    void whoeverDoesNotNegotiateWritesNothing() {
        Comparison shown = Comparison.of(PLAN, 1, 1, 0, LocalDate.of(2026, 3, 2));

        assertThatThrownBy(() -> negotiations.write(PLAN, BEN)).isInstanceOf(Negotiations.NotTheirs.class);
        assertThatThrownBy(() -> negotiations.taken(ACME, NegotiationBook.Offer.ALL, shown, BEN))
                .isInstanceOf(Negotiations.NotTheirs.class);
        assertThat(negotiations.isThere(ACME)).isFalse();
    }

    /** Who looks after the customer; nothing else is asked. */
    private WorkBook work() {
        return (WorkBook) Proxy.newProxyInstance(
                WorkBook.class.getClassLoader(), new Class<?>[] {WorkBook.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("collectors");
                    return collectors;
                });
    }

    private static final class Memory implements NegotiationBook {
        private final List<NegotiationPlan> plans = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();

        @Override
        public void write(NegotiationPlan plan) {
            plans.add(0, plan);
        }

        @Override
        public List<NegotiationPlan> of(AccountKey account) {
            return plans;
        }

        @Override
        public void taken(AccountKey account, Offer offer, Comparison shown, String by) {
            taken.add(0, new Taken(Instant.EPOCH, offer, shown.insisting(), shown.minimum(), by));
        }

        @Override
        public List<Taken> taken(AccountKey account) {
            return taken;
        }
    }
}
