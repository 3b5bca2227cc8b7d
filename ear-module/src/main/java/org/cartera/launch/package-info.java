/**
 * The runnable: one jar that carries the server, the application and a database, and starts them with {@code java -jar}.
 *
 * <p>{@link org.cartera.launch.Launch} reads the settings, takes the data folder for itself, starts the embedded PostgreSQL
 * unless a database is named, writes the server's boot commands and runs Payara Micro as a child process. Whoever stops the
 * launcher stops all of it, server first, database last. A launcher that was killed leaves processes behind; the next one finds
 * them through the data folder and stops them before it starts its own.
 *
 * <p>It decides nothing about receivables and touches no table of Cartera: the application migrates its own schema. On a full
 * server (the EAR) it is not used at all.
 */
@NullMarked
package org.cartera.launch;

import org.jspecify.annotations.NullMarked;
