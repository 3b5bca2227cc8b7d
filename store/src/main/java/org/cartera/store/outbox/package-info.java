/**
 * Intents on their way out, each delivered once or given to a person as uncertain.
 * Claiming marks an intent as SENDING and commits before anything is sent.
 * Workers pass over each other's intents instead of waiting for them.
 * A dropped intent gives its stages back, as if they had never been taken.
 * It does not send anything.
 */
@NullMarked
package org.cartera.store.outbox;

import org.jspecify.annotations.NullMarked;
