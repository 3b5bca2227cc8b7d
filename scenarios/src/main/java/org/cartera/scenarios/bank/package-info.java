/**
 * Bank lines as payers and banks really write them, each with the truth about what it pays.
 * A world of customers, open items and payers known from before is made from a seed, and so are its lines.
 * The lines are exact, misspelt, short, over, in sums, for others, in advance or of no concern; for some the truth is that nobody may say.
 * The finder gathers what is known about a line in memory, as the store does with SQL.
 * Nothing here judges: the figures of the matching are the tests'.
 */
@NullMarked
package org.cartera.scenarios.bank;

import org.jspecify.annotations.NullMarked;
