/**
 * What waits for people and who looks after whom, read from what runs and people wrote.
 * Each sort of signal is one set-based question; accounts without a signal are read only where no day is known for them.
 * Whether such a debtor is covered is the policy's word, asked row by row.
 * Assignments are written in one statement for all accounts that are chosen.
 * It does not rank, and it keeps no list of its own.
 */
@NullMarked
package org.cartera.store.worklist;

import org.jspecify.annotations.NullMarked;
