/**
 * What may be done towards a customer, and why.
 * A stage id names a step of a strategy and survives its versions; a channel is the way it travels.
 * A ground is one reason of a decision in numbers: the rule, what was observed, the threshold.
 * An intent is something to be done once, told apart by its key, and carried out after the decision is stored.
 * It does not send anything and does not decide anything.
 */
@NullMarked
package org.cartera.domain.action;

import org.jspecify.annotations.NullMarked;
