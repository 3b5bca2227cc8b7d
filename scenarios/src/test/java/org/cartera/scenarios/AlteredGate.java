package org.cartera.scenarios;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.Cause;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.money.Balances;

/** A gate's policy with one thing altered. */
record AlteredGate(GatePolicy g) {

    GatePolicy answers(Map<Checkpoint, Map<Cause, Answer>> answers) {
        return new GatePolicy(
                answers,
                g.tolerance(),
                g.graceDays(),
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy tolerance(Balances tolerance) {
        return new GatePolicy(
                g.answers(),
                tolerance,
                g.graceDays(),
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy graceDays(int graceDays) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                graceDays,
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy prepayLane(boolean prepayLane) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                g.graceDays(),
                prepayLane,
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy warnAfter(Duration warnAfter) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                g.graceDays(),
                g.prepayLane(),
                warnAfter,
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy reservation(Duration reservation) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                g.graceDays(),
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                reservation,
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy queue(GatePolicy.Queue queue) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                g.graceDays(),
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                queue,
                g.authority(),
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy authority(Authority authority) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                g.graceDays(),
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                authority,
                g.excludedCustomers(),
                g.excludedClassifications());
    }

    GatePolicy excluded(Set<String> classes) {
        return new GatePolicy(
                g.answers(),
                g.tolerance(),
                g.graceDays(),
                g.prepayLane(),
                g.warnAfter(),
                g.refreshAfter(),
                g.reservation(),
                g.queue(),
                g.authority(),
                g.excludedCustomers(),
                classes);
    }
}
