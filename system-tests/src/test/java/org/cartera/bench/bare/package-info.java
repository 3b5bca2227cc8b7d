/**
 * The floor under an order check: a program that does nothing but take a lock on one row, write a journal and commit.
 * It is packed as an application of its own and served by the same application server with the same pool and JVM options.
 * It knows nothing of customers or credit and asks for no password, so it is a floor and no rival.
 */
@NullMarked
package org.cartera.bench.bare;

import org.jspecify.annotations.NullMarked;
