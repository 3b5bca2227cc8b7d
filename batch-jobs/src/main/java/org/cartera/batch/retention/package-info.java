/**
 * The removal of what has been kept long enough, as a batch job of one step.
 * It starts once a day at the time that operations set, or when an administrator asks for it.
 * Each subject goes in slices, each in a transaction of its own, and what went is written down.
 * It may be stopped, killed and started again: nothing depends on where it stood.
 * It does not know what is old and what must stay: rules and store do.
 */
@NullMarked
package org.cartera.batch.retention;

import org.jspecify.annotations.NullMarked;
