/**
 * The first page after signing in.
 * How the portfolio stands, in one sentence and a few figures per currency.
 * Whether it grows older, whom it concerns today, and how the last run went.
 * Before the first run it says what would fill it.
 * It computes no decision.
 */
@NullMarked
package org.cartera.web.home;

import org.jspecify.annotations.NullMarked;
