/**
 * The worklist: whom our people turn to next, ranked by points that each say why.
 * A collector sees his own cases or everybody's, by kind of work; a manager gives cases to people and sees who has how much.
 * Debtors that nobody looks at are a kind of work of their own, counted where the team is shown.
 * What is chosen for a person is told beforehand: how many cases, how much, and from whom they come.
 * It ranks nothing itself: the policy in force does.
 */
@NullMarked
package org.cartera.web.worklist;

import org.jspecify.annotations.NullMarked;
