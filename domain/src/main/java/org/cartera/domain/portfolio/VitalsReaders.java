package org.cartera.domain.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Who may read what operations watches.
 *
 * @param who without a token
 * @param token who presents it may read from anywhere, unless nobody may; null where there is none
 */
public record VitalsReaders(Who who, @Nullable String token) {

    /** Callers that need no token. */
    public enum Who {
        NONE,
        LOCAL,
        ALL
    }

    /**
     * @param local the call comes from this machine and through no proxy
     * @param presented the token that the caller presents; null where there is none
     */
    public boolean admits(boolean local, @Nullable String presented) {
        return switch (who) {
            case NONE -> false;
            case ALL -> true;
            case LOCAL -> local || isToken(presented);
        };
    }

    private boolean isToken(@Nullable String presented) {
        return token != null
                && presented != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
