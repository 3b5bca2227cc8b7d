/**
 * The mailbox in which answers to our messages arrive, over IMAP.
 * Every minute the mails behind the last one that was taken are read, a few hundred at most, oldest first.
 * The folder is opened for reading only: nothing in it is moved, marked or deleted.
 * A mail is hostile until it is read: its size, its depth, its parts and its text have limits, and what exceeds them is refused with a reason.
 * What a mail means for a customer is decided elsewhere.
 */
@NullMarked
package org.cartera.batch.mailbox;

import org.jspecify.annotations.NullMarked;
