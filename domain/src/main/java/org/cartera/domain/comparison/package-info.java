/**
 * A customer's own list of what he owes us, held line by line against our ledger as of his date (S1-8).
 * Every line of both sides ends in exactly one finding, and the findings' differences come to ours less theirs, to the cent.
 * A reference decides, then an amount and a day that fit once only; what fits twice waits for a person, and what a person matched stays.
 * Policies say how long money may be under way, who answers for which kind of difference, and by when.
 * It does not read files, does not change a ledger, and does not decide who is right.
 */
@NullMarked
package org.cartera.domain.comparison;

import org.jspecify.annotations.NullMarked;
