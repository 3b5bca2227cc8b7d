/**
 * The credit gate as people see it: the queue of held orders and held customers, and one decision explained.
 * Each order says why it is held, what would clear it, and how the same figures stand now.
 * What somebody does to several orders at once says beforehand how many and how much.
 * Pages offer only what the roles allow, and every bean checks again.
 * It decides nothing: the gate of the domain does, also when it is asked what it would say now.
 */
@NullMarked
package org.cartera.web.gate;

import org.jspecify.annotations.NullMarked;
