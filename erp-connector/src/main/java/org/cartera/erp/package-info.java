/**
 * The ERP behind Cartera's ports.
 * Each ERP has a package of its own; everything else of Cartera sees only the ports of the domain.
 * A connector turns rows into facts, and rows that make no sense into rejected rows.
 * It reads with a user that may do nothing else, from one consistent snapshot, and takes part in no transaction of ours.
 * It does not decide anything, and it keeps nothing between two reads.
 */
@NullMarked
package org.cartera.erp;

import org.jspecify.annotations.NullMarked;
