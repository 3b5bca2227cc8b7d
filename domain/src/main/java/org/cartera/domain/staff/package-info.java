/**
 * Who may use Cartera: people with their roles and organisations, and programs with their scopes.
 * A person signs in with a password; after too many failures within a window the account is locked for a while.
 * Ports keep the rows, check passwords and know our organisations' own settings.
 * A change that is based on an older version of a row is refused with what is there now.
 * It does not know sessions, pages or how a password is hashed.
 */
@NullMarked
package org.cartera.domain.staff;

import org.jspecify.annotations.NullMarked;
