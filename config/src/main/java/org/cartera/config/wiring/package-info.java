/**
 * The one composition root: CDI producers that hand adapters to whoever asks for a port.
 * Web and batch see ports only; which class stands behind one is decided here and nowhere else.
 * Everything produced is a singleton, because policies and adapters keep no state of a request.
 * This is also the only room that looks at the clock.
 * It holds no rule of its own.
 */
@NullMarked
package org.cartera.config.wiring;

import org.jspecify.annotations.NullMarked;
