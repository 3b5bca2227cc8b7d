package org.cartera.web.api;

import jakarta.json.spi.JsonProvider;

/**
 * What makes JSON, found once: {@code Json.create…} looks through every library of the application for it, each time, and an
 * answer of the gate has dozens of parts. All its methods may be called by several threads.
 */
final class JsonParts {
    static final JsonProvider JSON = JsonProvider.provider();

    private JsonParts() {}
}
