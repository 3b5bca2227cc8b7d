package org.cartera.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every page that the navigation reaches, whoever wrote it. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class EveryPageIT {
    private static final Set<String> NOT_BEARABLE = Set.of("serious", "critical");

    @ParameterizedTest
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
                all.assertThat(overflow(page))
                        .as("%s overflows by pixels", address)
                        .isZero();
                all.assertThat(unbearable(page)).as("%s, axe-core", address).isEmpty();
            }
            all.assertThat(person.complaints()).as("browser console").isEmpty();
            all.assertAll();
        }
    }

    private static int overflow(Page page) {
        Object pixels = page.evaluate(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
        return ((Number) pixels).intValue();
    }

    private static List<String> unbearable(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(fault -> NOT_BEARABLE.contains(fault.getImpact()))
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " at "
                                + fault.getNodes().get(0).getTarget())
                        .toList();
    }
}
