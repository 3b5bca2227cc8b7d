/**
 * Measures tonight's run against the same work done by plain SQL: {@code mvn -Pbench}.
 * The ERP is made up inside PostgreSQL; the run is the built server's own, in a process of its own with a small heap.
 * Both sides take turns, and what is quoted are medians and their ratio, because absolute figures belong to one machine and hour.
 * The plain SQL is written for these data alone: it looks for nothing that they do not hold, so it is a floor and no rival.
 * It asserts nothing and is no test: a slow machine breaks no build.
 */
package org.cartera.bench;
