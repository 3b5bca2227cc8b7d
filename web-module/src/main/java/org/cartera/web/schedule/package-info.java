/**
 * The minute hand: the application server calls it once a minute, and it passes the call on to the domain's watch.
 * It stands in the WAR because a timer in the EAR's library folder is not started by every server.
 * Timers are not persistent: a server that was down has missed minutes, and the watch catches up by itself.
 * A call that takes longer than a minute is not joined by a second one.
 * It decides nothing about runs or messages.
 */
@NullMarked
package org.cartera.web.schedule;

import org.jspecify.annotations.NullMarked;
