/**
 * Which seller looks after which customer, and the questions that sellers and collectors ask of each other.
 * A customer has one seller at most; the newest assignment replaces the one before.
 * A question is answered once, whoever comes first; what has been answered is never changed.
 * Lists are searched, filtered, sorted and paged in the database.
 * It does not know who may ask or answer: the pages do.
 */
@NullMarked
package org.cartera.store.sales;

import org.jspecify.annotations.NullMarked;
