/**
 * What every server does each minute, whoever calls it.
 * Messages whose sender fell silent are given up as uncertain; runs whose owner fell silent are taken over; tonight's run is started when its time has come; what waited is delivered.
 * All of it is safe on several servers: the run row decides who runs, the outbox who delivers.
 * What one organisation fails with does not keep another from its turn.
 * It does not measure the minute: the application server does.
 */
@NullMarked
package org.cartera.batch.watch;

import org.jspecify.annotations.NullMarked;
