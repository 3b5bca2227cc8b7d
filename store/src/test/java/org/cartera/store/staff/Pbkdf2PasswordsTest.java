package org.cartera.store.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordsTest {
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(1000);

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = passwords.hash("correcta-batería");

        assertThat(passwords.matches("correcta-batería", hash)).isTrue();
        assertThat(passwords.matches("correcta-bateria", hash)).isFalse();
    }

    @Test
    void everyHashHasItsOwnSalt() {
        assertThat(passwords.hash("same")).isNotEqualTo(passwords.hash("same"));
    }

    @Test
    void aHashOfOtherIterationsIsReadByWhatItNames() {
        assertThat(new Pbkdf2Passwords(2000).matches("same", passwords.hash("same")))
                .isTrue();
    }

    @Test
    void aTextThatIsNoHashMatchesNothing() {
        assertThat(passwords.matches("same", "same")).isFalse();
    }
}
