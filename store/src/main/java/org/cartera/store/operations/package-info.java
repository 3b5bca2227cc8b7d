/**
 * What operations needs of our own tables: figures to watch, and the removal of what has been kept long enough.
 * Figures are aggregates, counted when somebody asks.
 * Old rows go a slice at a time, each slice in a transaction of its own, so that nobody waits for a removal.
 * What an open item, a standing hold, a live account or a run that can be continued stands on stays, however old it is.
 * It does not decide how long anything is kept, and it does not touch the tables of the server's batch repository.
 */
@NullMarked
package org.cartera.store.operations;

import org.jspecify.annotations.NullMarked;
