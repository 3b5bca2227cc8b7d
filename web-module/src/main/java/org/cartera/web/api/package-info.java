/**
 * The REST API, version 1, for programs: runs, customers, rejected rows, tasks and communications as JSON.
 * A program authenticates with HTTP Basic, and its scopes and organisations say what it may ask.
 * Whatever is wrong with a request comes back as {@code application/problem+json} that names the field.
 * Amounts are exact decimals with their currency; sums stand apart by currency; dates are ISO 8601.
 * It holds no rule and answers nothing that the screens do not show.
 */
@NullMarked
package org.cartera.web.api;

import org.jspecify.annotations.NullMarked;
