/**
 * The hand-over of a debt to the lawyers: what is claimed, what was announced, and what still stands against it (S1-26…S1-28, S3-10).
 * It decides nothing: when an item is proposed for legal action is said by the strategy.
 */
@NullMarked
package org.cartera.domain.legal;

import org.jspecify.annotations.NullMarked;
