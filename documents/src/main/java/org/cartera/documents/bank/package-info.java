/**
 * Reads the files of banks: camt, MT940, BAI2, OFX, and tables as CSV or XLSX.
 * Every file is read twice: once to check all of it, once to hand it over; so a refused file hands over nothing, and a
 * statement's closing balance is known before its first line although most formats write it behind the last.
 * Each parser keeps one entry in memory, whatever the file's size, and says with a reason and a place what it cannot take.
 * Lines that move nothing (zero amounts) count in the file's own totals and are left out.
 * What is not booked yet (pending, expected, informative) is left out, too: it comes again when it is.
 * The same tables, PDF with a text layer and UBL tell what a customer's own statement says.
 * It neither stores nor matches anything and does not find the same line again in another file.
 */
@NullMarked
package org.cartera.documents.bank;

import org.jspecify.annotations.NullMarked;
