/**
 * A small world in memory: an ERP, a desk, a memory of earlier nights, and the night itself.
 * The night drives the same use cases as production, over ports that keep everything in maps.
 * What the ERP connector would reject is rejected here for the same reasons.
 * A message leaves within the contact window, at the hour at which the story lets its run take place.
 * It does not read stories and judges no expectation.
 */
@NullMarked
package org.cartera.scenarios.world;

import org.jspecify.annotations.NullMarked;
