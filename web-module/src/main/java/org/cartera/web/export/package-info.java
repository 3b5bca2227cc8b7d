/**
 * Lists as files: what a page shows, filtered as it shows it, for a spreadsheet.
 * A table hands out its rows one after the other, so the longest list needs no memory.
 * CSV is RFC 4180 with a byte order mark; a workbook is the smallest ECMA-376 that spreadsheets open.
 * Numbers and dates stay numbers and dates; texts from outside never become formulas.
 * It does not choose rows or columns and does not read files.
 */
@NullMarked
package org.cartera.web.export;

import org.jspecify.annotations.NullMarked;
