/**
 * How late the open money is, by ranges of days past due.
 * Ranges are configurable per organisation and shown per currency.
 * The sum of the buckets is the sum of the open items: what is in no bucket does not exist.
 * A disputed part stays in its bucket, because it is still owed.
 * It does not decide what to do about lateness.
 */
@NullMarked
package org.cartera.domain.aging;

import org.jspecify.annotations.NullMarked;
