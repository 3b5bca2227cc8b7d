/**
 * When and how a debtor may be contacted.
 * Windows are judged in the debtor's zone at the moment of sending (K11).
 * A pause stops dunning for a span of days, and those days do not count afterwards.
 * What is not allowed now waits for the next allowed moment, with its reason.
 * It does not send anything and does not know what a message says.
 */
@NullMarked
package org.cartera.domain.contact;

import org.jspecify.annotations.NullMarked;
