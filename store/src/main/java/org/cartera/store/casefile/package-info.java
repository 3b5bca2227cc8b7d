/**
 * Reads case files: an account's facts as of a generation, with what people wrote down and earlier runs did.
 * Accounts come in chunks; a chunk costs the same handful of statements however many accounts it holds.
 * Settled documents are left out in SQL, because most of a portfolio is settled.
 * The list of accounts of a run is made once, at its start, and kept.
 * It does not post ledgers and decides nothing: the domain makes the ledger of the facts.
 */
@NullMarked
package org.cartera.store.casefile;

import org.jspecify.annotations.NullMarked;
