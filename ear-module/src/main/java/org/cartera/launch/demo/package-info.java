/**
 * The demo: everything that a real installation has around Cartera, made up on this machine.
 *
 * <p>{@link org.cartera.launch.demo.Demo} adds an ERP of an imagined distributor (or takes a real one by settings), catches the
 * mail that Cartera sends instead of delivering it, asks for tonight's run as any scheduler would, through the REST API, and
 * follows it on the console. Its data lives in a folder of its own and survives restarts, business date included, so that a
 * second start has nothing left to do.
 *
 * <p>It contains no rule about receivables, it never sends a mail to anybody, and a real installation does not run it.
 */
@NullMarked
package org.cartera.launch.demo;

import org.jspecify.annotations.NullMarked;
