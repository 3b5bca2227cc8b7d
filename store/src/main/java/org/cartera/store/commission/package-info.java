/**
 * The book of commissions in PostgreSQL: settled months with their lines, beside the facts that they are taken from.
 * Which receipts may lack a line is found by the database, so that what is settled and still stands is not read again.
 * A month is settled in one transaction under a lock of its organisation, after all earlier ones.
 * Lines are only ever added.
 * It does not compute a commission: the plan does.
 */
@NullMarked
package org.cartera.store.commission;

import org.jspecify.annotations.NullMarked;
