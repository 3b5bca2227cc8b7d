/**
 * What the gate keeps: orders under their cart keys, what they claim, releases, and every check as it was answered.
 * The lock of an account is its row, taken with {@code for update} until the transaction ends.
 * Whether a claim still counts is found out by looking the order up in the facts of a generation; nothing is counted down.
 * It writes and reads in the caller's transaction.
 * It does not decide and does not read the ERP.
 */
@NullMarked
package org.cartera.store.gate;

import org.jspecify.annotations.NullMarked;
