package org.cartera.domain.decisionlog;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log: an account as one run decided it.
 *
 * @param policyVersion the rules it was decided under; their text is kept
 * @param previousRun business date of the run before that had decided the account; null where there was none
 * @param seal of what was decided
 */
public record LoggedDecision(
        AccountKey account,
        long run,
        LocalDate businessDate,
        long generation,
        String policyVersion,
        @Nullable LocalDate previousRun,
        LoggedInputs inputs,
        String seal) {}
