package org.cartera.scenarios.story;

import java.util.List;

/** One expected thing; it adds a sentence for each difference. */
@FunctionalInterface
interface Expectation {
    void check(View view, List<String> differences);
}
