/**
 * The first page of a legal file, set with Velocity from what the domain says of the claims. It judges nothing.
 */
@NullMarked
package org.cartera.documents.legal;

import org.jspecify.annotations.NullMarked;
