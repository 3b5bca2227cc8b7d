/**
 * Who owes us: organisations that sell, customers that are billed, the people and places to reach them.
 * An account is one customer of one organisation; nothing is decided for less and nothing crosses it.
 * Identifiers are the ERP's own, kept as text.
 * Contact points and relationships carry from and through dates and are read as of a date.
 * It does not hold amounts, documents or anything that a collector wrote down.
 */
@NullMarked
package org.cartera.domain.customer;

import org.jspecify.annotations.NullMarked;
