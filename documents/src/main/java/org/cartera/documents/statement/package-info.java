/**
 * Statements of account as papers and files: HTML, tagged PDF, spreadsheet, comma-separated values, UBL Statement.
 * Every page ends with the total carried over to the next, and begins with it.
 * The paper says how to pay: bank accounts, an ISO 11649 reference, a QR code for euro transfers, a slip for Colombian banks.
 * Amounts and words come from the statement and the templates; a template that asks for what is not there fails.
 * It does not compute a balance, does not send, and keeps nothing.
 */
@NullMarked
package org.cartera.documents.statement;

import org.jspecify.annotations.NullMarked;
