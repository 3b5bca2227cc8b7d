/**
 * What the shared page parts draw.
 * Exposure bars, aging charts and why-cards as ready numbers and texts.
 * Each is built from domain values and read by one composite.
 * Percentages are relative to the drawing, never amounts.
 * It knows no request and no session.
 */
@NullMarked
package org.cartera.web.view;

import org.jspecify.annotations.NullMarked;
