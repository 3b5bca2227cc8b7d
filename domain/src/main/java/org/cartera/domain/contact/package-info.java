/**
 * When and how a debtor may be contacted: one question for people and machines, one answer with its reasons.
 * Hours, days and weeks are judged in the debtor's zone at the moment of the contact (K11).
 * What a debtor asked of a channel is kept, and so are the caps that the law sets on contacts.
 * A pause stops dunning for a span of days, and those days do not count afterwards.
 * What is not allowed now waits for the next allowed moment, with its reason.
 * It does not send anything, does not know what a message says, and is no lawyer.
 */
@NullMarked
package org.cartera.domain.contact;

import org.jspecify.annotations.NullMarked;
