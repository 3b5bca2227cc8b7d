/**
 * The demonstration ERP: a believable Colombian distributor in OFBiz's own tables.
 * Everything follows from a business date and a seed, so the same two give the same company again.
 * Its customers pay early, late, in part, too much or not at all, and its books hold the odd row that no program understands.
 * It is what {@code mvn -Pdemo} reads on its first night, and what benchmarks and browser journeys look at.
 * It does not read anything back, decides nothing, and never names a real company, address or mailbox.
 */
@NullMarked
package org.cartera.scenarios.demo;

import org.jspecify.annotations.NullMarked;
