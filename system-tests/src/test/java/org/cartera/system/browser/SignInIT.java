package org.cartera.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and who does not. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SignInIT {

    @ParameterizedTest
    @ValueSource(strings = {"vendedor", "cobranza", "credito", "admin", "auditor"})
    void eachOfTheDemosPeopleSignsInAndSeesTheirNavigation(String user, Browser browser, CarteraServer server) {
        try (Person person = Person.signedIn(browser, server, user, 1280)) {
            assertThat(person.page().url()).doesNotContain("login");
            assertThat(person.page().locator("nav.ct-nav a").count()).isPositive();
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong(Browser browser, CarteraServer server) {
        try (Person stranger = Person.stranger(browser, server)) {
            stranger.open("/");
            stranger.signIn("auditor", "not-the-password");
            String forAKnownUser = stranger.page().locator("[role=alert]").innerText();
            stranger.signIn("nobody-here", "not-the-password");

            assertThat(forAKnownUser).isNotBlank();
            assertThat(stranger.page().locator("[role=alert]").innerText()).isEqualTo(forAKnownUser);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home.xhtml", "/customers.xhtml", "/runs.xhtml", "/rejected.xhtml", "/admin/users.xhtml"})
    void aStrangerSeesTheSignInFormInsteadOfAnyPage(String path, Browser browser, CarteraServer server) {
        try (Person stranger = Person.stranger(browser, server)) {
            stranger.open(path);

            assertThat(stranger.page().locator("[id='login:password']").count()).isEqualTo(1);
        }
    }

    @Test
    void aStrangerGetsNothingFromTheApiButTheHealth(CarteraServer server) {
        assertThat(server.get("/api/v1/runs").statusCode()).isEqualTo(401);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
}
