package org.cartera.config.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategies.ForSegment;
import org.cartera.domain.strategy.Strategy;
import org.cartera.domain.worklist.WorkPolicy;
import org.junit.jupiter.api.Test;

class StrategiesReaderTest {

    @Test
    void aSegmentSaysOnlyWhatIsOtherwise() {
        ForSegment wholesale =
                read("""
                        segments:
                          - name: wholesale
                            rationale: They pay on the fifth
                            classifications: [MAYORISTA, DISTRIBUIDOR]
                            countries: [co]
                            kinds: [company]
                            from: 2026-01-01
                            strategy:
                              graceDays: 5
                              stages:
                                letter-1: {offset: 25, template: letter-wholesale}
                                overdue-call: none
                        """)
                        .segments()
                        .get(0);
        Strategy standard = read("").standard();
        Strategy own = wholesale.strategy();

        assertThat(wholesale.segment().classifications()).containsExactlyInAnyOrder("MAYORISTA", "DISTRIBUIDOR");
        assertThat(wholesale.segment().countries()).isEqualTo(Set.of("CO"));
        assertThat(wholesale.segment().kinds()).isEqualTo(Set.of(Customer.Kind.COMPANY));
        assertThat(wholesale.from()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(wholesale.through()).isNull();
        assertThat(own.name()).isEqualTo(standard.name() + " · wholesale");
        assertThat(own.graceDays()).isEqualTo(5);
        assertThat(own.minimumIntervalDays()).isEqualTo(standard.minimumIntervalDays());
        assertThat(own.stages()).hasSize(standard.stages().size() - 1);
        Stage letter = own.stage(new StageId("letter-1")).orElseThrow();
        assertThat(letter.offsetDays()).isEqualTo(25);
        assertThat(letter.template()).isEqualTo("letter-wholesale");
        assertThat(letter.channel())
                .isEqualTo(standard.stage(new StageId("letter-1")).orElseThrow().channel());
    }

    @Test
    void aListOfStagesReplacesThemAll() {
        Strategies read = read(
                """
                segments:
                  - name: persons
                    kinds: [person]
                    strategy: {lateEntry: first, stages: [{id: first, offset: 5}, {id: last, offset: 50, kind: legal}]}
                """);

        assertThat(read.named("persons").orElseThrow().stages())
                .extracting(stage -> stage.id().value())
                .containsExactly("first", "last");
        assertThat(read.stages()).hasSize(read.standard().stages().size() + 2);
    }

    @Test
    void anExceptionForSingleCustomersNeedsALastDay() {
        refused("segments: [{name: talks, customers: [C1]}]", "segments[1] names single customers");
        assertThat(read("segments: [{name: talks, customers: [C1], through: 2026-12-31}]")
                        .segments())
                .hasSize(1);
    }

    @Test
    void whatIsWrongWithASegmentIsToldByItsPlace() {
        refused("segments: [{name: all}]", "segments[1] must name customers, classifications, countries or kinds");
        refused("segments: [{name: a, kinds: [person]}, {name: a, kinds: [company]}]", "segments[2] stands twice");
        refused("segments: [{name: a, kind: [person]}]", "did you mean 'kinds'");
        refused("segments: [{name: a, kinds: [person], from: 2026-02-01, through: 2026-01-01}]", "cannot end");
        refused(
                "segments: [{name: a, kinds: [person], strategy: {segments: []}}]",
                "segments[1].strategy.segments is not known here");
        refused(
                "segments: [{name: a, kinds: [person], strategy: {stages: {letter-9: none}}}]",
                "segments[1].strategy.stages.letter-9 is not known here");
        refused(
                "segments: [{name: a, kinds: [person], strategy: {stages: [{id: x, offset: 9}, {id: y, offset: 3}]}}]",
                "segments[1].strategy.");
    }

    @Test
    void portfoliosAreReadLikeSegmentsEachWithItsCollector() {
        WorkPolicy work = PolicyReader.work(
                YamlNode.parse(
                        """
                work:
                  portfolios:
                    - {name: abroad, countries: [EC, pe], collector: LUZ}
                    - {name: persons, kinds: [person]}
                """));

        assertThat(work.portfolios().names()).containsExactly("abroad", "persons");
        assertThat(work.portfolios().all().get(0).collector()).isEqualTo("luz");
        assertThat(work.portfolios().all().get(0).segment().countries()).containsExactlyInAnyOrder("EC", "PE");
        assertThat(work.portfolios().all().get(1).collector()).isEmpty();
        assertThatThrownBy(() -> PolicyReader.work(YamlNode.parse("work: {portfolios: [{name: all, collector: luz}]}")))
                .hasMessageContaining("must name customers, classifications, countries or kinds");
    }

    private static void refused(String yaml, String why) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(PolicyInvalidException.class)
                .hasMessageContaining(why);
    }

    private static Strategies read(String yaml) {
        return PolicyReader.read(
                        "test",
                        ShippedPolicies.policy(),
                        ShippedPolicies.strategy().with(YamlNode.parse(yaml)),
                        "CO")
                .strategies();
    }
}
