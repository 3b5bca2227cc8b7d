package org.cartera.erp.copy;

import java.time.Instant;

/**
 * What OFBiz answered.
 *
 * @param clock OFBiz' clock before it looked
 * @param same the page is as the digest said that it was; there are no rows then
 * @param more there are rows after the last
 * @param last the key of the last row; empty where there is none
 * @param rows CSV (RFC 4180) without the head
 */
record Page(Instant clock, boolean same, boolean more, String last, String digest, byte[] rows) {}
