/**
 * Letters on paper: the HTML of a message becomes a PDF file with its typeface inside.
 * Files are laid into one folder, from where an office prints or a provider fetches them.
 * A file appears complete or not at all, and a letter that is delivered twice is the same file.
 * The evidence of a delivery is the file's name and the SHA-256 of its bytes.
 * It does not print, does not post, and does not write the words.
 */
@NullMarked
package org.cartera.documents.letter;

import org.jspecify.annotations.NullMarked;
