/**
 * Cartera's own PostgreSQL database: its schema and the adapters of the domain's ports that keep data.
 * Facts of the ERP live in versioned tables, one generation a read; what people edit lives in mapped rows; what the
 * engine decides is written set by set.
 * Every adapter takes a {@link javax.sql.DataSource} and works without a container.
 * Business rules stay in the domain: a statement here filters, joins and counts, and decides nothing.
 * It does not read the ERP, send anything, or know users' sessions.
 */
@NullMarked
package org.cartera.store;

import org.jspecify.annotations.NullMarked;
