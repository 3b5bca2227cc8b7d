/**
 * Figures for Prometheus at {@code /metrics}, without MicroProfile: runs by result and time, messages by state and channel,
 * rejected rows, age of the ERP's facts, holds, open tasks, and the requests of this server.
 * What stands in our tables is counted for all servers alike and at most once in ten seconds; requests are this server's own.
 * Who may read is a setting: this machine, everybody, or whoever presents the token.
 * Names and units follow Prometheus' conventions and stay the same from version to version.
 * It names no customer, no user and no amount, and it decides nothing.
 */
@NullMarked
package org.cartera.web.metrics;

import org.jspecify.annotations.NullMarked;
