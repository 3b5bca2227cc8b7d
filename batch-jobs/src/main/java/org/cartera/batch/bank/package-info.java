/**
 * Bank reconciliation as a Jakarta Batch job: take what lies in the watched folder, then say what lines pay, a chunk a transaction.
 * It starts by itself when a file lies there, when lines are new, and after each run, whose open items may tell more.
 * A pass judges each line once while nothing else is known: stop, kill and restart change nothing, and a restart repeats nothing.
 * Files of the folder end in its done or its refused.
 * It does not know formats and does not weigh evidence: the domain does.
 */
@NullMarked
package org.cartera.batch.bank;

import org.jspecify.annotations.NullMarked;
