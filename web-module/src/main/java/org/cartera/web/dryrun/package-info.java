/**
 * Dry runs on the screen: what tonight's run would do, before it does it.
 * A dry run is started for a business date, with a fresh read of the ERP or without, and followed while it goes on.
 * Its results are shown in sums, and as lists of communications and of accounts, searched, sorted and paged where they are stored.
 * Each account is shown beside what the last real run left: new, worse, better, gone.
 * It decides nothing, and nothing that it shows has happened.
 */
@NullMarked
package org.cartera.web.dryrun;

import org.jspecify.annotations.NullMarked;
