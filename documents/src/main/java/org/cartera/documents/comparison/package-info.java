/**
 * Sets reconciliation records on paper, in Spanish and English.
 * The paper says both balances, what agrees, every difference with its lines and who answers for it, and who signs.
 * It is tagged for readers who listen, and the same bytes whenever it is set again.
 * Words stand in templates; nothing here knows one.
 * It does not compare, sign or archive.
 */
@NullMarked
package org.cartera.documents.comparison;

import org.jspecify.annotations.NullMarked;
