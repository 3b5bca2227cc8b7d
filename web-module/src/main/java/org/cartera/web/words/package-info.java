/**
 * What the working pages say: texts, amounts, dates and the sentences behind decisions, in Spanish and English.
 * Every rule of the domain has its sentence with the numbers it was decided on.
 * A reason for which a row was rejected comes with what a person can do about it.
 * Amounts of different currencies stand beside each other and are never added.
 * It does not decide anything and does not read anything.
 */
@NullMarked
package org.cartera.web.words;

import org.jspecify.annotations.NullMarked;
