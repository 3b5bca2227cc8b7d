/**
 * The run rows: who runs what, in which epoch, how far it is and how it ended.
 * One organisation has at most one live run; the database keeps it so.
 * Whoever writes for a run names owner and epoch, so that a node given up for dead writes no more.
 * Figures of a finished run stay with it, for the home page and its history.
 * It starts nothing: starting, stopping and restarting is the batch's part.
 */
@NullMarked
package org.cartera.store.run;

import org.jspecify.annotations.NullMarked;
