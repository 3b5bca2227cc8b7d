/**
 * Signing in, staying signed in, and what the answer's headers forbid a browser.
 * People sign in by form, programs by client id and secret.
 * A lock, a changed role or an ended account counts from the next request on.
 * Scopes are checked for every REST resource; one without a scope is refused.
 * It stores no password and decides no lock-out.
 */
@NullMarked
package org.cartera.web.security;

import org.jspecify.annotations.NullMarked;
