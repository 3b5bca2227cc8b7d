package org.cartera.domain.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what name people, letters, mails, screens, programs and log lines speak of a piece of work: {@code R12} is a run with all
 * that it read and decided, {@code R12-M345} a message that this run decided, {@code D5} a dry run. It is made of numbers that the
 * data holds, so it means the same on every server, after a kill and a year later.
 */
public record Reference(String text) {
    private static final Pattern MESSAGE = Pattern.compile("R(\\d{1,18})-M(\\d{1,18})");

    public static Reference ofRun(long run) {
        return new Reference("R" + run);
    }

    public static Reference ofDryRun(long dryRun) {
        return new Reference("D" + dryRun);
    }

    /** @param run that decided it, whichever run or server sends it */
    public static Reference ofMessage(long run, long intent) {
        return new Reference("R" + run + "-M" + intent);
    }

    /** The intent that a letter's reference names, however it was typed; empty where the text names none. */
    public static Optional<Long> intentIn(String typed) {
        Matcher matcher = MESSAGE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
