/**
 * Negotiating with a debtor: what may be conceded, by whom, and what somebody is ready to accept before he asks (S3-2, S4-9, S4-13).
 * An envelope says by role how many parts, days and how much discount a person may grant by himself.
 * Terms beyond it are a request that waits for somebody with the authority; until it is granted there is neither plan nor promise.
 * Whatever is beyond an envelope is told as grounds in numbers.
 * It does not judge whether a plan is kept, and issues no credit note for a discount.
 */
@NullMarked
package org.cartera.domain.negotiation;

import org.jspecify.annotations.NullMarked;
