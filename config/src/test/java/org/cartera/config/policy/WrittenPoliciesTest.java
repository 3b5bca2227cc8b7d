package org.cartera.config.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PolicyDesk.Flaw;
import org.cartera.domain.portfolio.PolicyDesk.RuleAge;
import org.cartera.domain.portfolio.PortfolioViews;
import org.junit.jupiter.api.Test;

class WrittenPoliciesTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<Version> versions = new ArrayList<>();
    private final PolicyDesk desk = new WrittenPolicies(
            BasePolicies.shipped(), new Archive(), nobody(), (organisation, letter) -> !letter.equals("unwritten"));

    private static PortfolioViews nobody() {
        return (PortfolioViews) Proxy.newProxyInstance(
                PortfolioViews.class.getClassLoader(),
                new Class<?>[] {PortfolioViews.class},
                (proxy, method, arguments) -> List.of());
    }

    private Flaw flaw(String... lines) {
        return catchThrowableOfType(
                        PolicyDesk.Invalid.class, () -> desk.read(ACME, Kind.STRATEGY, TODAY, String.join("\n", lines)))
                .flaw();
    }

    @Test
    void whatIsWrongWithAStrategyNamesItsLine() {
        Flaw flaw = flaw("graceDays: 0", "stages:", "  - {id: a, offset: 5}", "  - id: b", "    offset: soon");
        assertThat(flaw.path()).isEqualTo("stages[2].offset");
        assertThat(flaw.line()).isEqualTo(5);
        assertThat(flaw.code()).isEqualTo("wanted.whole");
        assertThat(flaw.values()).containsExactly("soon");
    }

    @Test
    void aKeyThatIsUnknownIsToldWithTheNearestOneAndItsLine() {
        Flaw flaw = flaw("# mine", "graceDay: 3", "stages: [{id: a, offset: 5}]");
        assertThat(flaw.code()).isEqualTo("unknown");
        assertThat(flaw.line()).isEqualTo(2);
        assertThat(flaw.values()).first().isEqualTo("graceDays");
    }

    @Test
    void aBranchPastANoticeWithADeadlineIsToldAtTheStageThatBranches() {
        Flaw flaw = flaw(
                "stages:",
                "  - id: a",
                "    offset: 5",
                "    branches: {refused: c}",
                "  - {id: b, offset: 9, deadlineDays: 10}",
                "  - {id: c, offset: 20}");
        assertThat(flaw.code()).isEqualTo("strategy.LEAP");
        assertThat(flaw.line()).isEqualTo(2);
        assertThat(flaw.values()).containsExactly("a", "b");
    }

    @Test
    void aLetterThatNobodyHasWrittenIsToldAtItsStageUnlessTheStageIsATask() {
        Flaw flaw = flaw(
                "stages:",
                "  - {id: unwritten, offset: 2, channel: TASK}",
                "  - {id: a, offset: 5, template: unwritten, channel: LETTER}");
        assertThat(flaw.code()).isEqualTo("letter");
        assertThat(flaw.line()).isEqualTo(3);
        assertThat(flaw.values()).containsExactly("unwritten");
    }

    @Test
    void aSegmentsLetterThatNobodyHasWrittenIsToldAtTheSegmentsStages() {
        Flaw flaw = flaw(
                "stages: [{id: a, offset: 5}]",
                "segments:",
                "  - name: wholesale",
                "    kinds: [company]",
                "    strategy:",
                "      stages:",
                "        a: {offset: 6, template: unwritten}");
        assertThat(flaw.code()).isEqualTo("letter");
        assertThat(flaw.line()).isEqualTo(6);
    }

    @Test
    void aTextThatIsNoYamlIsToldWithTheLineWhereItBreaks() {
        Flaw flaw = flaw("graceDays: 0", "stages: [", "  - {id: a");
        assertThat(flaw.code()).isEqualTo("yaml");
        assertThat(flaw.line()).isPositive();
    }

    @Test
    void theRationaleOfAStageIsReadBesideIt() {
        assertThat(desk.rationales("stages: [{id: a, offset: 5, rationale: because}, {id: b, offset: 9}]"))
                .containsOnlyKeys(new StageId("a"))
                .containsValue("because");
        assertThat(desk.rationales(desk.text(ACME, Kind.STRATEGY, TODAY))).hasSize(9);
    }

    @Test
    void aStrategyIsPublishedBesideThePolicyAndNumberedOnItsOwn() {
        assertThat(desk.publish(ACME, Kind.STRATEGY, TODAY, "stages: [{id: a, offset: 5}]", "ana", "try", 0))
                .isEqualTo(1);
        assertThat(desk.text(ACME, Kind.STRATEGY, TODAY)).startsWith("stages");
        assertThat(desk.history(ACME, Kind.POLICY)).isEmpty();
    }

    @Test
    void aRuleIsAsOldAsTheFirstVersionThatSaysItSo() {
        publish(1, TODAY.minusDays(60), "graceDays: 3\nstages: [{id: a, offset: 5}, {id: b, offset: 9}]");
        publish(2, TODAY.minusDays(20), "graceDays: 3\nstages: [{id: a, offset: 6}, {id: b, offset: 9}]");
        publish(3, TODAY.plusDays(5), "graceDays: 9\nstages: [{id: a, offset: 6}, {id: b, offset: 9}]");
        assertThat(desk.ages(ACME, Kind.STRATEGY, TODAY))
                .extracting(
                        RuleAge::rule,
                        age -> age.since() == null ? 0 : age.since().number())
                .containsExactly(tuple("graceDays", 1), tuple("stages.a", 2), tuple("stages.b", 1));
    }

    @Test
    void aRuleThatNobodyTouchedStandsAsItShipped() {
        assertThat(desk.ages(ACME, Kind.POLICY, TODAY)).isNotEmpty().allSatisfy(age -> assertThat(age.since())
                .isNull());
    }

    private void publish(int number, LocalDate from, String yaml) {
        versions.add(new Version(ACME, Kind.STRATEGY, number, from, "ana", "because", yaml));
    }

    private final class Archive implements PolicyArchive {
        @Override
        public Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf) {
            return history(organisation, kind).stream()
                    .filter(version -> !version.effectiveFrom().isAfter(asOf))
                    .max(Comparator.comparing(Version::effectiveFrom).thenComparing(Version::number));
        }

        @Override
        public List<Version> history(OrganisationId organisation, Kind kind) {
            return versions.stream().filter(version -> version.kind() == kind).toList();
        }

        @Override
        public int add(Version version) {
            versions.add(version);
            return versions.size();
        }
    }
}
