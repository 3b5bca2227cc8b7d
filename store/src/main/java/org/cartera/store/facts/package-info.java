/**
 * The versioned copy of the ERP's facts.
 * A read streams into temporary tables by COPY and becomes one generation in one transaction.
 * Rows that did not change stay as they are; a changed row ends its old version and opens a new one.
 * Customers are read back as of a generation, many at a time.
 * It does not judge facts, and it never changes one that the ERP did not.
 */
@NullMarked
package org.cartera.store.facts;

import org.jspecify.annotations.NullMarked;
