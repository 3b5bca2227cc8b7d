/**
 * Business days of a country and a company, from the holidays library.
 * Public holidays come from Jollyday by ISO country code; company holidays are added by policy.
 * Weekends are a parameter, because not every organisation closes on Saturday and Sunday.
 * Years are computed once and kept.
 * It does not decide what a closed day means; due dates, grace and contact windows do.
 */
@NullMarked
package org.cartera.config.calendar;

import org.jspecify.annotations.NullMarked;
