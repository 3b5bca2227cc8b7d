/**
 * The tasks that the run gives to our own people: calls, visits, approvals.
 * Each names its customer, the amount and how late it is.
 * A task ends with its outcome in words, by whom and when; somebody else's ending is never overwritten.
 * Only collectors and credit managers end tasks.
 * It does not create tasks: the decisions do.
 */
@NullMarked
package org.cartera.web.tasks;

import org.jspecify.annotations.NullMarked;
