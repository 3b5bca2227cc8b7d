/**
 * Everything that is known about one account when a decision is taken.
 * The ledger from the ERP, and what our people wrote down: disputes, promises, pauses, the credit file, the hold in force.
 * What was already done about each item, so that nothing is done twice.
 * A case file is read once per decision and is the decision's input, stored with it (K12).
 * It does not decide.
 */
@NullMarked
package org.cartera.domain.casefile;

import org.jspecify.annotations.NullMarked;
