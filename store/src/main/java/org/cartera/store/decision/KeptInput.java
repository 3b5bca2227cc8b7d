package org.cartera.store.decision;

import java.util.UUID;

/**
 * Where the inputs of an account's newest decision are kept.
 *
 * @param block the block that holds their text
 * @param print a fingerprint of the text, by which the next run sees whether anything has changed
 */
record KeptInput(long block, UUID print) {}
