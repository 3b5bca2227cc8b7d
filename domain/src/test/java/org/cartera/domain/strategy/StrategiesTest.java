package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Segment;
import org.cartera.domain.given.StrategyBuilder;
import org.cartera.domain.strategy.SegmentChange.Part;
import org.cartera.domain.strategy.Strategies.ForSegment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Strategy STANDARD = StrategyBuilder.usual().build();
    private static final Strategy FIRM =
            StrategyBuilder.empty().notice("notice-1", 2).build();
    private static final Strategy SOFT =
            StrategyBuilder.empty().notice("notice-1", 20).build();

    private final Segment wholesale = segment("wholesale", Set.of(), Set.of("MAYORISTA"), Set.of(), Set.of());
    private final Segment abroad =
            segment("abroad", Set.of(), Set.of(), Set.of("EC", "PE"), Set.of(Customer.Kind.COMPANY));

    @Test
    void whoBelongsToNoSegmentHasTheStandardStrategy() {
        assertThat(strategies(firm(wholesale)).of(customer("C1", "CO"), DAY)).isEqualTo(STANDARD);
    }

    @Test
    void theFirstSegmentThatFitsDecides() {
        Customer both = customer("C1", "PE", "OTHER", "MAYORISTA");

        assertThat(strategies(firm(wholesale), soft(abroad)).of(both, DAY)).isEqualTo(FIRM);
        assertThat(strategies(soft(abroad), firm(wholesale)).of(both, DAY)).isEqualTo(SOFT);
    }

    @Test
    void allConditionsThatAreNamedMustHold() {
        assertThat(abroad.contains(customer("C1", "PE"))).isTrue();
        assertThat(abroad.contains(customer("C1", "CO"))).isFalse();
        assertThat(abroad.contains(customer("C1", null))).isFalse();
        Customer person = new Customer(
                new CustomerId("C1"), "Ana", Customer.Kind.PERSON, true, null, null, null, "PE", null, Set.of());
        assertThat(abroad.contains(person)).isFalse();
    }

    @Test
    void anExceptionForOneCustomerEndsWithItsLastDay() {
        Segment one = segment("in talks", Set.of("C1"), Set.of(), Set.of(), Set.of());
        Strategies strategies = strategies(new ForSegment(one, DAY.minusDays(3), DAY, SOFT));

        assertThat(strategies.of(customer("C1", "CO"), DAY.minusDays(4))).isEqualTo(STANDARD);
        assertThat(strategies.of(customer("C1", "CO"), DAY.minusDays(3))).isEqualTo(SOFT);
        assertThat(strategies.of(customer("C1", "CO"), DAY)).isEqualTo(SOFT);
        assertThat(strategies.of(customer("C1", "CO"), DAY.plusDays(1))).isEqualTo(STANDARD);
        assertThat(strategies.of(customer("C2", "CO"), DAY)).isEqualTo(STANDARD);
    }

    @Test
    void noSegmentStandsTwiceOrEndsBeforeItBegins() {
        assertThatThrownBy(() -> strategies(firm(wholesale), soft(wholesale))).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new ForSegment(wholesale, DAY, DAY.minusDays(1), FIRM))
                .hasMessageContaining("cannot end");
    }

    @Test
    void whatChangesAboutSegmentsIsTold() {
        Strategies before = strategies(firm(wholesale), firm(abroad));
        Strategies after = strategies(
                new ForSegment(wholesale, DAY, null, SOFT),
                soft(segment("new", Set.of(), Set.of("X"), Set.of(), Set.of())));

        assertThat(SegmentChange.between(before, after))
                .containsExactly(
                        new SegmentChange("wholesale", Part.STRATEGY),
                        new SegmentChange("wholesale", Part.BELONGING),
                        new SegmentChange("new", Part.ADDED),
                        new SegmentChange("abroad", Part.REMOVED));
        assertThat(SegmentChange.between(before, before)).isEmpty();
    }

    private static Strategies strategies(ForSegment... segments) {
        return new Strategies(STANDARD, List.of(segments));
    }

    private static ForSegment firm(Segment segment) {
        return new ForSegment(segment, null, null, FIRM);
    }

    private static ForSegment soft(Segment segment) {
        return new ForSegment(segment, null, null, SOFT);
    }

    private static Segment segment(
            String name,
            Set<String> customers,
            Set<String> classifications,
            Set<String> countries,
            Set<Customer.Kind> kinds) {
        return new Segment(name, customers, classifications, countries, kinds);
    }

    private static Customer customer(String id, @Nullable String country, String... classifications) {
        return new Customer(
                new CustomerId(id),
                id,
                Customer.Kind.COMPANY,
                true,
                null,
                null,
                null,
                country,
                null,
                Set.of(classifications));
    }
}
