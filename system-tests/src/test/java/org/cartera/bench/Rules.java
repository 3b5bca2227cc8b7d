package org.cartera.bench;

import org.cartera.config.policy.PolicyReader;
import org.cartera.config.policy.ShippedPolicies;
import org.cartera.domain.portfolio.PolicySet;

/** The policies that ship, in Colombia. */
final class Rules {

    private Rules() {}

    static PolicySet shipped() {
        return PolicyReader.read("shipped", ShippedPolicies.policy(), ShippedPolicies.strategy(), "CO");
    }
}
