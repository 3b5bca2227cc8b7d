/**
 * Dry runs in PostgreSQL: their rows, their results, and what the pages show of them.
 * Result rows stand in tables of their own, {@code dry_*}; nothing else is written.
 * Only accounts to which something would be done, or that are or were in trouble, have rows.
 * At most one dry run of an organisation is under way, beside real runs and without locking anything of theirs.
 * It does not decide: the domain hands over what is foreseen.
 */
@NullMarked
package org.cartera.store.dryrun;

import org.jspecify.annotations.NullMarked;
