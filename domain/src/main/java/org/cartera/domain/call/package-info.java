/**
 * What somebody says who calls a customer: the figures of the case, and the words that are written around them (S1-17, S4-5).
 * The whole amount is asked for first, always; what the customer gains by paying now stands beside it (S4-10).
 * Objections are debated, situations are understood, each with a leaf of its own (S2-15).
 * A voicemail names whoever calls and nothing else: a stranger may hear it (S3-19).
 * It does not decide whether or when somebody calls, and does not note what was said.
 */
@NullMarked
package org.cartera.domain.call;

import org.jspecify.annotations.NullMarked;
