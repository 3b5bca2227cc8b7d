package org.cartera.config.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.strategy.Sequel;
import org.cartera.domain.strategy.Stage;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

    private static PolicySet read(String policy, String strategy) {
        return PolicyReader.read(
                "test",
                ShippedPolicies.policy().with(YamlNode.parse(policy)),
                ShippedPolicies.strategy().with(YamlNode.parse(strategy)),
                "CO");
    }

    @Test
    void theShippedStrategyRunsFromTenDaysBeforeToTheLegalReferral() {
        assertThat(read("", "").strategies().standard().stages())
                .extracting(stage -> stage.id().value() + "@" + stage.offsetDays())
                .containsExactly(
                        "service-call@-10",
                        "reminder-before@-3",
                        "due-today@0",
                        "overdue-call@10",
                        "letter-1@20",
                        "letter-2@35",
                        "letter-3@50",
                        "final-notice@70",
                        "legal-referral@90");
    }

    @Test
    void theShippedPolicyHoldsAfterFifteenDaysInTheOrganisationsCalendar() {
        PolicySet policies = read("", "");
        assertThat(policies.hold().daysOverdue()).isEqualTo(15);
        assertThat(policies.hold().overdueShare()).isNull();
        assertThat(policies.calendar().isHoliday(LocalDate.of(2026, 11, 2))).isTrue();
        assertThat(policies.strategies().standard().itemTolerance())
                .isEqualTo(Balances.of(Money.of("COP", "20000"), Money.of("USD", "5"), Money.of("EUR", "5")));
    }

    @Test
    void anOverrideReplacesOneKeyAndLeavesItsNeighbours() {
        PolicySet policies = read("hold: {daysOverdue: 30}", "graceDays: 5");
        assertThat(policies.hold().daysOverdue()).isEqualTo(30);
        assertThat(policies.hold().expiredLimit()).isTrue();
        assertThat(policies.strategies().standard().graceDays()).isEqualTo(5);
        assertThat(policies.strategies().standard().minimumIntervalDays()).isEqualTo(7);
    }

    @Test
    void anEmptyValueSwitchesARuleOff() {
        assertThat(read("hold: {daysOverdue: }", "").hold().daysOverdue()).isNull();
    }

    @Test
    void stagesCanBeReplacedWhole() {
        PolicySet policies =
                read("", "lateEntry: first\nstages: [{id: first, offset: 5, channel: letter, kind: legal}]");
        assertThat(policies.strategies().standard().stages())
                .containsExactly(new Stage(
                        new StageId("first"),
                        5,
                        Stage.Kind.LEGAL,
                        org.cartera.domain.action.Channel.LETTER,
                        "first",
                        "COLLECTOR",
                        Balances.none()));
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> read("hold: {dayOverdue: 30}", ""))
                .isInstanceOf(PolicyInvalidException.class)
                .hasMessageContaining("hold.dayOverdue")
                .hasMessageContaining("did you mean 'daysOverdue'");
    }

    @Test
    void aWrongValueNamesItsPath() {
        assertThatThrownBy(() -> read("hold: {tolerance: {COP: much}}", "")).hasMessageContaining("hold.tolerance.COP");
        assertThatThrownBy(() -> read("hold: {tolerance: {COPP: 1}}", "")).hasMessageContaining("hold.tolerance.COPP");
        assertThatThrownBy(() -> read("", "stages: [{id: a, offset: 999}]")).hasMessageContaining("stages[1].offset");
        assertThatThrownBy(() -> read("hold: {overdueShare: 1.5}", "")).hasMessageContaining("hold.overdueShare");
        assertThatThrownBy(() -> read("aging: [30, 20]", "")).hasMessageContaining("aging");
        assertThatThrownBy(() -> read("contact: {window: {monday: late}}", "")).hasMessageContaining("window.monday");
        assertThatThrownBy(() -> read("calendar: {country: QQ}", "")).hasMessageContaining("calendar");
    }

    @Test
    void stagesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> read("", "lateEntry: a\nstages: [{id: a, offset: 5}, {id: b, offset: 1}]"))
                .hasMessageContaining("stage b must come later");
    }

    @Test
    void everyStageThatHoldsExistsInTheShippedStrategy() {
        Set<StageId> known = Set.copyOf(read("", "").strategies().standard().stages().stream()
                .map(Stage::id)
                .toList());
        assertThat(known).containsAll(read("", "").hold().stages());
    }

    @Test
    void aStageSaysWhatFollowsAReactionAndHowLongItWaitsForOne() {
        String first = "stages: [{id: first, offset: 5, maxWaitDays: 4, branches: {wrongPerson: last, none: last}},"
                + " {id: second, offset: 9}, {id: last, offset: 20}]";
        assertThat(read("", "lateEntry: first\n" + first)
                        .strategies()
                        .standard()
                        .stages()
                        .get(0)
                        .sequel())
                .isEqualTo(new Sequel(
                        4,
                        Map.of(
                                Sequel.Trigger.WRONG_PERSON,
                                new StageId("last"),
                                Sequel.Trigger.NONE,
                                new StageId("last"))));
        assertThatThrownBy(() -> read("", first.replace("wrongPerson", "angry")))
                .hasMessageContaining("stages[1].branches.angry")
                .hasMessageContaining("must be one of");
        assertThatThrownBy(() -> read("", first.replace("maxWaitDays: 4, ", "")))
                .hasMessageContaining("needs maxWaitDays");
    }
}
