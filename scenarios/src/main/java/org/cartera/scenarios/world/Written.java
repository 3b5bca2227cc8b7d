package org.cartera.scenarios.world;

import java.util.Locale;
import org.cartera.domain.strategy.Communication;

/**
 * A communication as it stands.
 *
 * @param fate {@code sent}, {@code waiting}, {@code dropped}, {@code dead} or {@code uncertain}
 * @param reason why it waits or was dropped; empty otherwise
 */
public record Written(Communication communication, String fate, String reason) {

    static Written of(Memory.Letter letter) {
        return new Written(letter.communication(), letter.fate().name().toLowerCase(Locale.ROOT), letter.reason());
    }
}
