/**
 * Writes down what was decided about a chunk of accounts: log, holds, intents with their stages, memories, positions.
 * Every table takes one statement a chunk, in the caller's transaction.
 * What stands already under the same key is left as it is, so deciding twice writes once (K8).
 * Positions and open items show the newest decision only; the log keeps all, with grounds and inputs (K12).
 * It decides nothing and sends nothing.
 */
@NullMarked
package org.cartera.store.decision;

import org.jspecify.annotations.NullMarked;
