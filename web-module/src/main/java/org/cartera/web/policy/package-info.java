/**
 * The policy as finance writes it: the text in force, its versions with author and rationale, and a draft.
 * A draft says what would change tonight before it is kept: orders that wait and customers on hold are asked about under both.
 * A version takes effect on a date and is never changed; the next one follows it.
 * Whoever began on an older version is told so and loses no text.
 * It reads no YAML itself and decides nothing.
 */
@NullMarked
package org.cartera.web.policy;

import org.jspecify.annotations.NullMarked;
