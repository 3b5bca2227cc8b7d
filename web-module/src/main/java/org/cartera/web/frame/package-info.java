/**
 * What surrounds every page.
 * Navigation by role, the top bar with organisation, business date and age of the data, language and look.
 * A visitor's choices live in the session and in cookies.
 * Figures come from ports, one request at a time.
 * It holds no page of its own.
 */
@NullMarked
package org.cartera.web.frame;

import org.jspecify.annotations.NullMarked;
