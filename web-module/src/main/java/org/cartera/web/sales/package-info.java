/**
 * What a seller sees: the own customers with their warnings, their held orders, and the questions between sellers and collectors.
 * A seller looks at customers that a credit manager gave to him (S1-10, S1-22).
 * Questions go to the customer's seller or to the collectors, and are answered once.
 * A seller may ask for the release of an order and never gives one by himself unless the policy says so.
 * It decides nothing and shows nobody else's customers.
 */
@NullMarked
package org.cartera.web.sales;

import org.jspecify.annotations.NullMarked;
