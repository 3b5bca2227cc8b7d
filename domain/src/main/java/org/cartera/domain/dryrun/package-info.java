/**
 * What tonight's run would do: the same decisions, from the same use cases, kept aside and never carried out.
 * A dry run decides the whole portfolio in chunks and keeps who would get what, and why, in result rows of its own.
 * Each account is compared with what the last real run left: new, worse, better, gone or the same.
 * The rules are handed in, so that rules that are not in force yet can be tried on the same accounts.
 * It does not record positions, holds, intents or the decision log, sends nothing, and no real run waits for it.
 */
@NullMarked
package org.cartera.domain.dryrun;

import org.jspecify.annotations.NullMarked;
