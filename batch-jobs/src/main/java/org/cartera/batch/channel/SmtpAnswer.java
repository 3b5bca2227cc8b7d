package org.cartera.batch.channel;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail server answered, read from the exceptions of Jakarta Mail. */
final class SmtpAnswer {
    private static final Pattern PERMANENT = Pattern.compile("(?s)\\s*5\\d\\d[ -].*");

    private static final Pattern REFUSAL = Pattern.compile("(?s)\\s*[45]\\d\\d[ -].*");

    private SmtpAnswer() {}

    /** Whether the server refused this address, and for good (an answer 5xx). */
    static boolean refusesForGood(SendFailedException failure, Address to) {
        Address[] invalid = failure.getInvalidAddresses();
        if (invalid == null || !Arrays.asList(invalid).contains(to)) {
            return false;
        }
        for (Exception e = failure; e != null; e = next(e)) {
            if (e.getMessage() != null && PERMANENT.matcher(e.getMessage()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the server said no, for now or for good (an answer 4xx or 5xx); false: it said nothing. */
    static boolean refuses(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e.getMessage() != null && REFUSAL.matcher(e.getMessage()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The last exception of the chain speaks most exactly. */
    static String words(MessagingException failure) {
        Exception last = failure;
        for (Exception e = failure; e != null; e = next(e)) {
            last = e;
        }
        return String.valueOf(last.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
