/**
 * What a bank tells of our own accounts: statements, and their lines of money received and paid.
 * A line is kept as the bank wrote it; nobody has said yet whose money it is or what it pays.
 * Files of every format become the same lines, so matching does not know where a line came from.
 * A file is taken whole or refused whole, with the place and the reason.
 * The same transfer told twice, by one file or by overlapping ones, is one line; two equal transfers are two.
 * It does not match lines to open items and does not talk to banks.
 */
@NullMarked
package org.cartera.domain.bank;

import org.jspecify.annotations.NullMarked;
