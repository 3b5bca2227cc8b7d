package org.cartera.web.frame;

import java.time.Duration;
import java.util.function.BiFunction;

/** A span of time in its largest unit: minutes below two hours, hours below two days, else days. Rounded down. */
public final class Ages {
    private Ages() {}

    public static String words(Duration age, BiFunction<String, Object, String> texts) {
        long minutes = Math.max(0, age.toMinutes());
        if (minutes < 120) {
            return texts.apply("age.minutes", minutes);
        }
        return age.toHours() < 48 ? texts.apply("age.hours", age.toHours()) : texts.apply("age.days", age.toDays());
    }
}
