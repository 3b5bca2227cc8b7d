package org.cartera.web.api;

import org.jspecify.annotations.Nullable;

/** Where a page begins: behind the last row of the page before, which told it as {@code next}. */
final class Cursor {

    private Cursor() {}

    /** The number in {@code after}; 0 where nothing is said: from the start. */
    static long read(@Nullable String after) {
        String text = after == null || after.isBlank() ? "0" : after.strip();
        if (!text.matches("\\d{1,18}")) {
            throw Problem.bad("after", "The cursor of an earlier page is needed, not '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
