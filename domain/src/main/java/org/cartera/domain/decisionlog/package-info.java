/**
 * Why something was decided, a year later: the inputs of every decision, and its replay (K12).
 * Of each account that a run decides, the log keeps what it was decided from as canonical text, and a seal of the outcome.
 * A replay decides again from that text, under the rules as they were, with the same use case, and compares the seals.
 * Nothing of it depends on the ERP, on generations of facts or on rules in force today.
 * It does not decide by itself and does not say where or how long entries are kept.
 */
@NullMarked
package org.cartera.domain.decisionlog;

import org.jspecify.annotations.NullMarked;
