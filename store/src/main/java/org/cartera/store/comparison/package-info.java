/**
 * Customers' own lists in PostgreSQL: lines, findings, differences, what people decided, and signed papers under a seal.
 * Findings are written anew by every comparison; decisions, notes and papers only grow.
 * A list's row is locked while it is compared or decided.
 * A paper whose content no longer fits its seal is not given out.
 * It does not compare and does not raise disputes.
 */
@NullMarked
package org.cartera.store.comparison;

import org.jspecify.annotations.NullMarked;
