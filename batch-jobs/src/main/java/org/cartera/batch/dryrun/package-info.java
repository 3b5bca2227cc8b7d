/**
 * Carries out dry runs: tonight's decisions, kept aside.
 * A dry run is no batch job: nothing of it needs to be continued after a kill, another one costs little.
 * It works in a thread of the server's executor, gives signs of life, and beside real runs without waiting for them.
 * What it fails with stands in its row, in words.
 * It decides nothing itself: the domain's rehearsal does, with the use cases of the real run.
 */
@NullMarked
package org.cartera.batch.dryrun;

import org.jspecify.annotations.NullMarked;
