package org.cartera.domain.decisionlog;

import java.util.Optional;
import org.cartera.domain.portfolio.PolicySet;

/** The rules as they were under a version that once decided. */
@FunctionalInterface
public interface FormerPolicies {

    /** Empty where the text of the version is not kept. */
    Optional<PolicySet> version(String version);
}
