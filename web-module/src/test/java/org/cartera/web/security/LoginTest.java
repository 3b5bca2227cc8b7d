package org.cartera.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @ParameterizedTest
    @CsvSource({
        "/customers.xhtml?q=el+tornillo, /customers.xhtml?q=el+tornillo",
        "//evil.example/x.xhtml, /home.xhtml",
        "https://evil.example/x.xhtml, /home.xhtml",
        "/\\evil.example/x.xhtml, /home.xhtml",
        "/login.xhtml?to=/login.xhtml, /home.xhtml",
        "/jakarta.faces.resource/cartera.css, /home.xhtml"
    })
    void afterSigningInOnlyPagesOfOurOwnAreOpened(String wanted, String opened) {
        assertThat(Login.target(wanted)).isEqualTo(opened);
    }
}
