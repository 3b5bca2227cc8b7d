/**
 * The rows behind who may use Cartera: users, sign-in states, API clients, settings of organisations.
 * Mapped rows are not the domain's types; they turn into them and back.
 * Everything an administrator edits carries a version, and an edit of an older one is refused.
 * Passwords are kept as salted PBKDF2 hashes, API secrets as digests.
 * It decides no lock-out and checks no role.
 */
@NullMarked
package org.cartera.store.staff;

import org.jspecify.annotations.NullMarked;
