/**
 * The pages of the administrator.
 * Users with roles, organisations and locks; organisations with their settings; API clients.
 * A change based on an older row is refused and shows what is there now.
 * Every bean checks the role again.
 * It does not sign anybody in.
 */
@NullMarked
package org.cartera.web.administration;

import org.jspecify.annotations.NullMarked;
