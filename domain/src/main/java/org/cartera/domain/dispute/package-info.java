/**
 * Disputes: the part of an item that the customer contests, with the department that must answer.
 * A disputed part is out of dunning and out of what counts for a hold, and stays inside exposure (K7).
 * The rest of the item is collected as before.
 * A dispute runs from the day it is raised to the day it is settled.
 * Days on which we had to answer for a cause of our own are not held against the customer afterwards (S3-32).
 * It does not decide who is right.
 */
@NullMarked
package org.cartera.domain.dispute;

import org.jspecify.annotations.NullMarked;
