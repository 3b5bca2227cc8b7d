package org.cartera.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "correcta-batería, FINE",
        "corta-12345, TOO_SHORT",
        "justa-123456, FINE",
        "aaaaaaaaaaaa, MONOTONOUS",
        "Marcela-2026-x, LIKE_LOGIN"
    })
    void aPasswordIsJudgedByLengthAndVariety(String password, PasswordPolicy.Verdict verdict) {
        assertThat(PasswordPolicy.standard().judge(password, "marcela")).isEqualTo(verdict);
    }
}
