/**
 * Whom our people turn to next, and why (S0-13, S0-14, S2-12).
 * A case is one account with everything about it that waits for a person: calls, promises, disputes, mail that came back, approvals.
 * A policy gives points for each of its reasons, every one with what was observed and what it is worth, and the sum ranks the case.
 * A debtor about whom nothing is due within the policy's days is a case too: it is uncovered, and nobody would look at it otherwise.
 * Before a contact it tells how the customer pays and what clues there are (S4-2, S4-3), and over the portfolio how well collecting goes.
 * It does not decide what is done about a debt, does not create tasks, and ranks nobody by the person who owes.
 */
@NullMarked
package org.cartera.domain.worklist;

import org.jspecify.annotations.NullMarked;
