/**
 * What our people write down: promises, disputes, pauses, credit files, holds by hand, tasks done.
 * Rows are mapped by Jakarta Persistence and carry a version; they are never the domain's types.
 * Nothing is deleted: what is over carries the day on which it ended.
 * A change that is based on an older version is refused with what is there now.
 * It does not judge promises or decide anything.
 */
@NullMarked
package org.cartera.store.desk;

import org.jspecify.annotations.NullMarked;
