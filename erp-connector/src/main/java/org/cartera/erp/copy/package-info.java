/**
 * Apache OFBiz, read over HTTP through our component, for companies that give no access to their database.
 * The component hands out plain rows, page by page; they are kept as a copy of OFBiz' tables in a schema of our own PostgreSQL.
 * Facts are made of the copy by the same queries and the same code that read OFBiz' database, so that both ways agree.
 * A page whose digest has not changed is not sent again; what is gone from a page goes from the copy.
 * It makes no fact itself, writes nothing in OFBiz, and a page shows one moment while two pages may show two.
 */
@NullMarked
package org.cartera.erp.copy;

import org.jspecify.annotations.NullMarked;
