/**
 * Runs as Jakarta Batch jobs: {@code escalation-run} decides a night, {@code statement-run} produces a month's statements.
 * The artifacts only carry what the runtime hands them to the use cases of the domain, under the run's ticket.
 * Every transaction of the run checks the ticket's epoch, so that a server given up for dead writes nothing more.
 * A job is started, stopped and restarted through {@link org.cartera.batch.run.BatchRuns}, the domain's port.
 * It holds no rule: when a run must not start, what is decided and what is sent is said elsewhere.
 */
@NullMarked
package org.cartera.batch.run;

import org.jspecify.annotations.NullMarked;
