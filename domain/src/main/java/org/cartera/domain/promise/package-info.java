/**
 * Promises to pay: what was promised, by whom, for when, and whether it was kept.
 * A promise is judged from money received, by value date, with grace in business days and a tolerance (K10).
 * While it runs, letters about the promised items wait.
 * A reversed payment changes the judgement, because nothing is stored of it.
 * A payment plan is a series of them; what breaches it is a parameter.
 * It does not talk to the customer and does not move due dates.
 */
@NullMarked
package org.cartera.domain.promise;

import org.jspecify.annotations.NullMarked;
