/**
 * The diagnosis of a case: what causes the arrears, and what there is to show for it, before anybody acts (S3-5, S3-11).
 * Five questions; what the books know already is offered with them.
 * From a stage of the strategy on no person acts on a case whose questions are open, unless he says why (T5).
 * Whoever acts without a diagnosis is remembered with his reason.
 * It does not stop what is sent by itself, and does not judge whether an answer is right.
 */
@NullMarked
package org.cartera.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
