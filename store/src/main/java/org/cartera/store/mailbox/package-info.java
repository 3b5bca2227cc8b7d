/**
 * Mails that came in, in PostgreSQL, and the messages of ours that they are about.
 * A mail is kept once by its place and once by its Message-ID; the unique keys decide between servers.
 * Under which Message-ID a message left, and to which address, is told by the history of its intent.
 * A message that came back is an intent that is dead, with the mail server's words.
 * It reads no mailbox.
 */
@NullMarked
package org.cartera.store.mailbox;

import org.jspecify.annotations.NullMarked;
