/**
 * By what name a program's request is spoken of, here and in the program's own log.
 * A caller names its request with {@code X-Correlation-Id}, or with W3C's {@code traceparent}; who does neither is given a name.
 * Every answer carries the name, and so does the log line of each call of the REST API that changes something; that line also says
 * where the answer points, such as to the run that was started.
 * A name that could break a log line is not taken over.
 * It is no proof of who asks, it opens nothing, and it is stored nowhere.
 */
@NullMarked
package org.cartera.web.correlation;

import org.jspecify.annotations.NullMarked;
