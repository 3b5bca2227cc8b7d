/**
 * What operations tunes: the settings of one running Cartera, typed, range-checked and complete before anything starts.
 *
 * <p>A value comes from, strongest first, a system property {@code cartera.x.y}, an environment variable {@code CARTERA_X_Y},
 * the file {@code cartera.properties}, or the default written beside the key. A key that nobody declared stops the start, and
 * so does a value outside its range; all faults are reported in one message. The effective table tells where every value came
 * from and masks secrets. The package is plain Java, because the launcher reads the same settings before a server exists.
 *
 * <p>It does not hold what finance tunes (policies, strategies, limits, rates: those are versioned rows), it reads no
 * database, and it never changes while the process runs.
 */
@NullMarked
package org.cartera.config.settings;

import org.jspecify.annotations.NullMarked;
