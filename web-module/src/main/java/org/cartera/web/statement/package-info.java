/**
 * The archive of statements: every version that was kept, with its files and seal, and how its message stands.
 * What a run did not send stands beside it, blocked ones first, each with its reason.
 * A run is started here and followed on its own page.
 * Only those who may start runs may start this one.
 * It does not draw a statement and does not send one.
 */
@NullMarked
package org.cartera.web.statement;

import org.jspecify.annotations.NullMarked;
