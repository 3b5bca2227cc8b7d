package org.cartera.config.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.Cause;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;
import org.junit.jupiter.api.Test;

class GateReaderTest {

    private static GatePolicy read(String yaml) {
        return PolicyReader.read(
                        "test", ShippedPolicies.policy().with(YamlNode.parse(yaml)), ShippedPolicies.strategy(), "CO")
                .gate();
    }

    @Test
    void theShippedGateAnswersEveryCauseAsTheCauseDoes() {
        for (Checkpoint checkpoint : Checkpoint.values()) {
            for (Cause cause : Cause.values()) {
                assertThat(read("").answer(checkpoint, cause)).isEqualTo(cause.standard());
            }
        }
        assertThat(read("").reservation()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aCheckpointsOwnAnswerWinsOverTheOneForAll() {
        GatePolicy gate = read("gate: {answers: {everywhere: {overdue: warn}, shipment: {overdue: reject}}}");
        assertThat(gate.answer(Checkpoint.ORDER_ENTRY, Cause.OVERDUE)).isEqualTo(Answer.WARN);
        assertThat(gate.answer(Checkpoint.SHIPMENT, Cause.OVERDUE)).isEqualTo(Answer.REJECT);
        assertThat(gate.answer(Checkpoint.SHIPMENT, Cause.LIMIT)).isEqualTo(Answer.HOLD);
    }

    @Test
    void authorityIsAnyOrAmounts() {
        GatePolicy gate = read(
                "gate: {authority: {creditManager: any, collector: {COP: 5000000}}, fourEyesAbove: {COP: 90000000}}");
        assertThat(gate.authority().whoMay(Money.of("COP", "5000000")))
                .containsExactly(Role.COLLECTOR, Role.CREDIT_MANAGER);
        assertThat(gate.authority().whoMay(Money.of("USD", "1"))).containsExactly(Role.CREDIT_MANAGER);
        assertThat(gate.authority().needsFourEyes(Money.of("COP", "90000001"))).isTrue();
    }

    @Test
    void whatCannotBeMeantIsRefusedByItsPath() {
        assertThatThrownBy(() -> read("gate: {answers: {everywhere: {overdu: warn}}}"))
                .isInstanceOf(PolicyInvalidException.class)
                .hasMessageContaining("gate.answers.everywhere.overdu");
        assertThatThrownBy(() -> read("gate: {answers: {approval: {incomplete: approve}}}"))
                .isInstanceOf(PolicyInvalidException.class)
                .hasMessageContaining("INCOMPLETE");
    }
}
