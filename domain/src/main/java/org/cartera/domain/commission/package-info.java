/**
 * Sales commission that is earned by what is collected, not by what is sold (S2-4).
 * A plan says which share of the net amount a seller earns, from which day on; a receipt applied to an invoice earns it on its value date.
 * What is not collected yet retains its commission; a receipt that no longer stands, or an invoice written off, takes it back from whoever got it.
 * A settlement closes a month by lines that are never changed: what comes to light later is a line of a later month, and the same settlement said twice adds nothing.
 * It does not decide who looks after a customer, does not compute pay or taxes on it, and pays nobody.
 */
@NullMarked
package org.cartera.domain.commission;

import org.jspecify.annotations.NullMarked;
