/**
 * YAML as a person writes it, with the line of every word.
 * Keys are read without regard to case, hyphens and spaces; a key that nobody asked for is an error with a suggestion.
 * Dates, amounts, shares and yes or no are understood in the notations that people use.
 * Every error names the file, the line, the key, what was found and what would be right.
 * It does not know what a story or a policy is.
 */
@NullMarked
package org.cartera.scenarios.yaml;

import org.jspecify.annotations.NullMarked;
