/**
 * Tonight's run and what the screens read: the whole portfolio of an organisation.
 * One function decides one customer; the same function serves one and all.
 * Ports read case files in chunks, record decisions with their intents, deliver intents and follow runs.
 * Read models are what the pages show, paged and sorted where they are stored.
 * It does not know databases, servers or mail.
 */
@NullMarked
package org.cartera.domain.portfolio;

import org.jspecify.annotations.NullMarked;
