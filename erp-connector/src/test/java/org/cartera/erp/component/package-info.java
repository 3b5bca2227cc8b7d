/**
 * Tests of the component that OFBiz loads from {@code ofbiz-plugin/cartera}. Its Groovy services run here against a fake of OFBiz, by their
 * own definitions, and a small HTTP server in Cartera's place. What only OFBiz itself can show (when its events run, what its screens
 * make of them) is not tested here.
 */
@NullMarked
package org.cartera.erp.component;

import org.jspecify.annotations.NullMarked;
