/**
 * Delivers what was decided: mail by Jakarta Mail, tasks for our own people, and whatever else stands behind a transport.
 * The dispatcher puts the domain's use case together for an organisation and works off what is due, one intent at a time,
 * so that a kill leaves at most one delivery uncertain.
 * A mail's Message-ID is made of its communication's key, so that a second try is the same mail.
 * A refused address is given up; everything else is tried again.
 * It does not decide whether a reason still stands or a window is open, and writes no words.
 */
@NullMarked
package org.cartera.batch.channel;

import org.jspecify.annotations.NullMarked;
