/**
 * One customer, whole: position, open items, timeline, promises, disputes, pauses, statements, credit file, decisions.
 * It is decided anew at every look, so that what a person has just written down shows at once.
 * Each decision answers "why?" in sentences with its numbers, and what would clear it.
 * Forms start from the case, say in words what is missing, and refuse what the roles do not allow.
 * It records nothing of what it decides: the run does.
 */
@NullMarked
package org.cartera.web.customer;

import org.jspecify.annotations.NullMarked;
