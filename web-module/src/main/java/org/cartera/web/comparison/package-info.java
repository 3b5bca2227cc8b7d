/**
 * The pages about customers' own statements: what came, line against line in two columns, and the differences of all customers.
 * Who collects or grants credit may bring, match, hand out, close and sign; others look.
 * Everything that a page does can be done with the keyboard; dragging a line onto another is an extra.
 * It holds no rules.
 * It does not read files or compare: ports do.
 */
@NullMarked
package org.cartera.web.comparison;

import org.jspecify.annotations.NullMarked;
