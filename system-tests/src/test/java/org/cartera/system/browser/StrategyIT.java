package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A strategy is drawn while it is written, held against the one in force, tried on tonight and kept as a version. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class StrategyIT {

    @Test
    void aStrategyIsDrawnWhileItIsWrittenTriedOnTonightAndSaved(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = manager.page();
            manager.open("/policy.xhtml");
            page.locator(".ct-tabcard a").last().click();
            page.waitForURL("**/strategy.xhtml");
            assertThat(page.locator("#drawn .ct-stagetag")).hasCount(9);
            assertThat(page.locator("#stages")).containsText("A voice before any letter");
            assertThat(Looks.overflow(page)).isZero();
            assertThat(Looks.unbearable(page)).isEmpty();

            Locator text = page.locator("[id='draft:yaml']");
            String written = text.inputValue();
            write(text, written.replace("offset: 35", "offset: soon"));
            assertThat(page.locator("[id='draft:flaw']")).containsText("must be a whole number, not “soon”");
            assertThat(page.locator("[id='draft:flaw']")).containsText("Line ");
            assertThat(text).hasValue(written.replace("offset: 35", "offset: soon"));

            write(text, written.replace("offset: 35", "offset: 40"));
            assertThat(page.locator("[id='draft:flaw'] .ct-alert")).hasCount(0);
            assertThat(page.locator("#drawn"))
                    .containsText("Second notice · day: 35 days after the due date → 40 days");
            assertThat(page.locator("#drawn svg.ct-strategy")).hasCount(2);
            assertThat(Looks.overflow(page)).isZero();
            assertThat(Looks.unbearable(page)).isEmpty();

            page.getByText("What tonight would do").click();
            assertThat(page.locator("#tonight section")).containsText("Nothing is recorded");
            assertThat(Looks.unbearable(page)).isEmpty();

            page.locator("[id='draft:rationale']").fill("The second notice came too soon");
            page.locator("[id='draft:publish']").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("#history")).containsText("The second notice came too soon");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void anAuditorReadsTheStrategyAndWritesNothing(Browser browser, CarteraServer server) {
        try (Person auditor = Person.signedIn(browser, server, "auditor", 1280)) {
            assertThat(auditor.open("/strategy.xhtml").status()).isEqualTo(200);
            assertThat(auditor.page().locator("[id='draft:publish'], [id='draft:compare']"))
                    .hasCount(0);
            assertThat(auditor.page().locator("#ages")).containsText("stages.letter-1");
        }
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            assertThat(collector.open("/strategy.xhtml").status()).isEqualTo(403);
        }
    }

    private static void write(Locator field, String text) {
        field.fill(text);
        field.press("End");
    }
}
