/**
 * Statements of account as they were produced, each version with its files and their seals.
 * What is kept is never changed: the tables take rows and give them back.
 * A file whose bytes no longer bear its seal is not given out.
 * What runs did about each account stands beside them, and the outbox takes what leaves once.
 * Two who produce the same version at once keep one.
 * It does not draw a statement and does not decide when a version is new.
 */
@NullMarked
package org.cartera.store.statement;

import org.jspecify.annotations.NullMarked;
