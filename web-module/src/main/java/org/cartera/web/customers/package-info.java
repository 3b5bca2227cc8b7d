/**
 * The list of customers, each in every currency in which something is open.
 * It is searched, filtered, sorted and paged where it is stored, however long it is.
 * Totals are those of the filtered set, per currency.
 * What is filtered can be taken away as a file, up to a stated number of lines.
 * It does not show one customer and does not change anything.
 */
@NullMarked
package org.cartera.web.customers;

import org.jspecify.annotations.NullMarked;
