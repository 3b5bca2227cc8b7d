/**
 * Business days and spans of dates.
 * A calendar is always a parameter, never a global.
 * Days past due are calendar days; due dates roll to business days, grace and promise deadlines count them.
 * Everything here is a date in the selling organisation's zone.
 * It does not know today's date, and it does not know which holidays a country keeps.
 */
@NullMarked
package org.cartera.domain.calendar;

import org.jspecify.annotations.NullMarked;
