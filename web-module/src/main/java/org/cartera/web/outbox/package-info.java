/**
 * The communications with customers: what is waiting, what left, what was dropped, and why.
 * The message itself can be read as it was or will be sent, in a frame that runs nothing of it.
 * What nobody can say for sure has arrived is marked for a person.
 * It can be filtered by channel, status and run.
 * A person who may has it sent again or vouches for it, with a note.
 * It does not send anything itself and writes no messages.
 */
@NullMarked
package org.cartera.web.outbox;

import org.jspecify.annotations.NullMarked;
