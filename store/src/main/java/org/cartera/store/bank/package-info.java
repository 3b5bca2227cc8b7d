/**
 * Bank lines in PostgreSQL: what files told, what lines pay, and what is needed to find out.
 * A file streams into a temporary table in the transaction that makes its new lines visible, so a file that is refused, or a server that
 * dies, leaves nothing.
 * Open items are found by the numbers that people write and customers by the words of their names, a chunk of lines in a few statements.
 * One transaction at a time works on an organisation's lines; a line is applied once, and a person's word stays.
 * It does not read file formats and does not weigh what it finds: the domain does.
 */
@NullMarked
package org.cartera.store.bank;

import org.jspecify.annotations.NullMarked;
