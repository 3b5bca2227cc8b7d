/**
 * Apache OFBiz, read by plain SQL over JDBC.
 * One read is one repeatable-read, read-only transaction; rows are streamed, sums are made in the ERP's database.
 * Each kind of fact has one query, which serves full, incremental and one-customer reads, so that the three agree.
 * The queries stand beside the classes as {@code .sql} resources; {@code ofbiz-tables.sql} names every column they touch.
 * It does not write to OFBiz, does not trust its stored statuses to close anything, and does not judge lateness.
 */
@NullMarked
package org.cartera.erp.ofbiz;

import org.jspecify.annotations.NullMarked;
