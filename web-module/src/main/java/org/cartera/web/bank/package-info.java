/**
 * The page of the bank: its files, and its lines with what they pay.
 * A file is brought here; what became of it, and why it was refused, stands beside it.
 * A line shows whose money it may be, with each reason in numbers; a person confirms, says somebody else, or takes back.
 * Who may do so is checked here, whatever the page hides.
 * It does not weigh evidence and does not read formats: the domain does.
 */
@NullMarked
package org.cartera.web.bank;

import org.jspecify.annotations.NullMarked;
