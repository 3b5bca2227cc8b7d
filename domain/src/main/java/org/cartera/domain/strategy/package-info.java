/**
 * Dunning: which stage an instalment has reached and what is to be done now.
 * A strategy is an ordered list of stages from the service call before the due date to the hand-over to legal.
 * Every instalment gets at most one step a run, never the same stage twice (K8), and a reason where it waits.
 * Steps of one stage, channel and currency travel together as one communication.
 * It does not write the text and does not send it.
 */
@NullMarked
package org.cartera.domain.strategy;

import org.jspecify.annotations.NullMarked;
