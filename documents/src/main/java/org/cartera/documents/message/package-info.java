/**
 * The words of a communication: a template by stage and language becomes a subject, an HTML body and plain text.
 * Templates hold words only and see a few read-only values; they cannot reach Java, files or the network.
 * A layout, the same for every stage, sets the words and the table of instalments; everything it inserts is escaped.
 * A value that a template names and nobody gave is an error, never a gap in a letter.
 * It does not choose who is written to, when or why, and it sends nothing.
 */
@NullMarked
package org.cartera.documents.message;

import org.jspecify.annotations.NullMarked;
