/**
 * What every order check asks for and what seldom changes: who asks, and by which rules.
 * It is remembered for a few seconds in front of the adapters that store it, so that a check need not read it again.
 * A change made on this node is seen at once, one made on another node when those seconds have passed.
 * A secret is never kept, only a digest of it under a key that dies with the process.
 * It stores nothing, and runs do not use it: tonight's run reads its rules anew.
 */
@NullMarked
package org.cartera.config.memory;

import org.jspecify.annotations.NullMarked;
