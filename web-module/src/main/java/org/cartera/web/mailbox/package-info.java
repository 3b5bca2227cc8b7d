/**
 * Mail that came in: what customers answered, what came back, and what is tied to nothing, with the reason.
 * What waits for a person stands first until somebody has seen to it.
 * The text is shown as words and never as the sender's HTML.
 * Nothing is answered or deleted from here.
 * What a mail means was decided when it was taken.
 */
@NullMarked
package org.cartera.web.mailbox;

import org.jspecify.annotations.NullMarked;
