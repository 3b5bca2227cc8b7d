/**
 * Credit holds: whether an account may buy on credit, and why not.
 * A policy is a function of the case file and a date that places, keeps or releases a hold, or leaves the account free.
 * Each answer carries its grounds in numbers and what would clear it.
 * A hold put by a person stays until a person lifts it.
 * It does not look at single orders; the gate does.
 */
@NullMarked
package org.cartera.domain.hold;

import org.jspecify.annotations.NullMarked;
