/**
 * The statement of account: what a customer owed, what happened, what he owes now, in one currency and one period (S1-7).
 * It is drawn from the same facts as the ledger by a way of its own, and stands only where both come to the same balance.
 * By value date it says how the account was, as known today; as known then it says what stood in our books on that day.
 * Policies say whether a balance of nothing, of cents or in the customer's favour is worth a statement, and what the note asks.
 * It does not write paper, does not send, and does not choose whom to remind.
 */
@NullMarked
package org.cartera.domain.statement;

import org.jspecify.annotations.NullMarked;
