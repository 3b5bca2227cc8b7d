/**
 * The gate: whether one order may pass at one checkpoint, now.
 * It judges the order beside the account's credit file, exposure, hold, group, releases, and what other orders have claimed of the limit since the ERP was read (K9).
 * A ground belongs to a cause, and the policy says for each checkpoint and cause whether the order is approved, warned, held or rejected; the worst answer wins.
 * Every answer says in codes and numbers why, what would clear it, who may release it and how old the facts are.
 * It does not lock, store or send anything, and it does not place holds on accounts.
 */
@NullMarked
package org.cartera.domain.gate;

import org.jspecify.annotations.NullMarked;
