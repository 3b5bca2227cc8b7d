/**
 * What the pages show, read from positions, logs and facts: lists that are searched, filtered, sorted and paged where
 * they are stored, the home page's figures, and one customer whole.
 * A list is one statement for its page and one for its totals.
 * Sort columns and filters are a closed set; an unknown one is refused.
 * One customer is decided anew from the facts in force, so that what a person has just entered shows at once.
 * It writes nothing.
 */
@NullMarked
package org.cartera.store.view;

import org.jspecify.annotations.NullMarked;
