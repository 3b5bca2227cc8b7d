/**
 * Words and figures as the reader expects them.
 * Messages with parameters, amounts, dates, days late, and the sentence for each ground of a decision.
 * Everything follows the visitor's locale.
 * Amounts lose decimals only on screen (K5).
 * It computes nothing.
 */
@NullMarked
package org.cartera.web.text;

import org.jspecify.annotations.NullMarked;
