package org.cartera.scenarios.demo;

import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed gives the same company. */
final class DemoRandom {
    private final Random random;

    DemoRandom(long seed) {
        this.random = new Random(seed);
    }

    /** A whole number, both ends inclusive. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
