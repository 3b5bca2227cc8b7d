/**
 * Writing to OFBiz through our component in it, by OFBiz's own services.
 * Each request bears a key that the component remembers: asked again, it does nothing and answers as it did.
 * What may have arrived and was not answered is told as unsure, a no as a no.
 * It keeps no queue and decides nothing: whoever asks it has written down beforehand what is to be done.
 * It does not read; reading has connections of its own.
 */
@NullMarked
package org.cartera.erp.writeback;

import org.jspecify.annotations.NullMarked;
