/**
 * The rows of the ERP that could not be understood.
 * Each with its reason in words, its values, and what a person can do about it.
 * Its customer is incomplete until the row is mended in the ERP and read again.
 * The list can be filtered and taken away as a file for whoever mends it.
 * It does not mend anything: the ERP is where the row is wrong.
 */
@NullMarked
package org.cartera.web.rejected;

import org.jspecify.annotations.NullMarked;
