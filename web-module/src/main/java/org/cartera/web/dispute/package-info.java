/**
 * The department's inbox: disputes that wait for an answer of one of our departments.
 * Each shows its customer, what is contested, who answers and by when; what is late comes first.
 * A dispute is handed on with a day, or settled with its outcome and whose doing it was.
 * Collectors and credit managers write here; auditors read.
 * It does not raise disputes and does not decide who is right.
 */
@NullMarked
package org.cartera.web.dispute;

import org.jspecify.annotations.NullMarked;
