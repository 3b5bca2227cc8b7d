/**
 * Stories: a credit manager's customers, invoices and payments, a timeline, and what is expected after each event.
 * A story is read whole before it is told, so that a misspelt key or an impossible date is found first.
 * Rules come from the shipped policy and strategy with the story's changes laid over them.
 * What a story leaves out has a stated value; {@code docs/scenarios.md} names each.
 * It decides nothing itself: the world it fills drives the use cases of production.
 */
@NullMarked
package org.cartera.scenarios.story;

import org.jspecify.annotations.NullMarked;
