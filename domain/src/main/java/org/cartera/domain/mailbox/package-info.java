/**
 * Mail that comes back: what customers answer to our messages, and what mail servers tell of those that did not arrive (S4-7).
 * Each mail is taken once, whichever server reads it and however often the mailbox is rebuilt.
 * It is tied to the message that it answers by that message's id, or by our reference where the sender is who had it.
 * A bounce undoes a delivery and an answer is a contact; what is tied to nothing is kept with its reason for a person.
 * It speaks to no mail server, deletes nothing there, and does not judge what an answer says.
 */
@NullMarked
package org.cartera.domain.mailbox;

import org.jspecify.annotations.NullMarked;
