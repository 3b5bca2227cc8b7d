/**
 * What the working pages share.
 * The ports they ask, who looks and what that person may do, tables that are read page by page.
 * A page offers only what the roles allow, and every bean checks again.
 * Search, filter, order and paging happen where the rows are stored.
 * It shows nothing by itself.
 */
@NullMarked
package org.cartera.web.page;

import org.jspecify.annotations.NullMarked;
