/**
 * Whose money a bank line is and which open items it pays, and how far a customer's own statement agrees with ours.
 * Clues of a line (references, payer, amount) are weighed into suggestions, each with its reasons in numbers.
 * A suggestion is applied without a person only above a threshold and never where another one comes close.
 * Everything here is a pure function of what was found; finding is the store's.
 * It does not read files, does not write payments to the ERP, and never touches what a person has matched.
 */
@NullMarked
package org.cartera.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
