/**
 * Pages, REST and their security: the part of Cartera that people and programs see.
 * Everything it shows comes from ports of the domain; everything it changes goes through them.
 * Texts are in Spanish and English, numbers and dates in the reader's locale.
 * Who may see or do what is checked on the page and again in the bean.
 * It decides nothing about credit or collection and knows no adapter.
 */
@NullMarked
package org.cartera.web;

import org.jspecify.annotations.NullMarked;
