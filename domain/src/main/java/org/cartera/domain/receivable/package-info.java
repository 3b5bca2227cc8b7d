/**
 * The facts read from the ERP and the ledger they make.
 * Invoices with their instalments, credit notes, receipts, refunds, their applications, orders not yet invoiced.
 * A ledger is those facts of one account seen as of one date: open items, account credits, and what could not be understood.
 * The unit of collection is the instalment; the open amount follows from money received, never from a stored status.
 * It does not judge lateness beyond counting days, and it writes nothing back.
 */
@NullMarked
package org.cartera.domain.receivable;

import org.jspecify.annotations.NullMarked;
