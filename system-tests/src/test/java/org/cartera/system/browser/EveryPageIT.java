package org.cartera.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every page that the navigation reaches, whoever wrote it, and whatever others do at the same demo meanwhile. */
@ExtendWith({WithDemo.class, WithBrowser.class})
@Execution(ExecutionMode.CONCURRENT)
class EveryPageIT {

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({"admin, 1280", "admin, 1920", "credito, 1280", "credito, 1920"})
    void itAnswersFitsTheScreenAndIsUsableByEverybody(String user, int width, Browser browser, CarteraServer server) {
        try (Person person = Person.signedIn(browser, server, user, width)) {
            Page page = person.page();
            List<String> addresses = page.locator("nav.ct-nav a[href]").all().stream()
                    .map(link -> link.evaluate("a => a.href").toString())
                    .distinct()
                    .toList();
            assertThat(addresses).hasSizeGreaterThanOrEqualTo(3);
            SoftAssertions all = new SoftAssertions();
            for (String address : addresses) {
                all.assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
                all.assertThat(Looks.overflow(page))
                        .as("%s overflows by pixels", address)
                        .isZero();
                all.assertThat(Looks.unbearable(page))
                        .as("%s, axe-core", address)
                        .isEmpty();
            }
            all.assertThat(person.complaints()).as("browser console").isEmpty();
            all.assertAll();
        }
    }
}
