/**
 * Customer reconciliation as a Jakarta Batch job: hold customers' own lists against the newest facts, a list a transaction.
 * It starts by itself when a list is new or our facts are newer than a comparison, and no run of the organisation lives.
 * A chunk begins after the last list that was committed; a list compared twice is the same, so stop, kill and restart change nothing.
 * What people decided stays, and a signed list is never touched.
 * It does not know formats and does not judge lines: the domain does.
 */
@NullMarked
package org.cartera.batch.comparison;

import org.jspecify.annotations.NullMarked;
