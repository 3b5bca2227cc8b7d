/**
 * The run console: start, follow, stop, restart, history.
 * Progress comes with count, rate and expected end, and goes on when the page is left.
 * A stopped or failed run goes on at its checkpoint.
 * Only credit managers and administrators start and stop runs.
 * It does not run anything itself.
 */
@NullMarked
package org.cartera.web.runs;

import org.jspecify.annotations.NullMarked;
