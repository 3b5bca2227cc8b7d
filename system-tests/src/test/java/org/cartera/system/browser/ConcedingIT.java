package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan beyond a collector's authority is asked for, decided on a telephone, and told back (S4-13). */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ConcedingIT {
    private static final int TELEPHONE = 390;

    @Test
    void aPlanOfTooManyPartsIsAskedForAndGrantedOnATelephone(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280);
                Person manager = Person.signedIn(browser, server, "credito", TELEPHONE)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 11);
            askForEightParts(customer);
            assertThat(customer.page().locator("#sheet")).containsText("Their season starts late");
            assertThat(customer.page().locator("#sheet .ct-parts li")).hasCount(0);

            manager.open("/inbox.xhtml?lang=en");
            assertThat(manager.page().locator(".ct-inbox")).containsText("asks you for a concession");
            manager.open("/requests.xhtml?lang=en");
            Page page = manager.page();
            Locator asked = page.locator(".ct-asked li")
                    .filter(new Locator.FilterOptions().setHasText("Their season starts late"));
            assertThat(asked).containsText(Pattern.compile("8 parts .*authority goes up to 6", Pattern.DOTALL));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is cut off")
                    .isEqualTo(true);
            asked.locator("button:has-text('Approve')").click();
            Locator note = page.locator("[id='conceding:note']");
            assertThat(note).isVisible();
            note.fill("This once");
            note.press("Control+Enter");
            assertThat(page.locator("#concedingDialog")).isHidden();
            assertThat(asked).hasCount(0);

            customer.open("promises");
            assertThat(customer.page().locator("#sheet .ct-parts li")).hasCount(8);
            assertThat(customer.page().locator("#sheet")).containsText("This once");
            collector.open("/inbox.xhtml?lang=en");
            assertThat(collector.page().locator(".ct-inbox")).containsText("approved the concession");
            assertThat(collector.complaints()).isEmpty();
            assertThat(manager.complaints()).isEmpty();
        }
    }

    private static void askForEightParts(CaseScreen customer) {
        customer.open("promises");
        customer.page().locator("[id='sheet:addPlan']").click();
        Locator count = customer.field("plan", "count");
        assertThat(count).isVisible();
        count.fill("8");
        customer.page().locator("[id='plan:propose']").click();
        assertThat(customer.page().locator("#plan input[id$=':amount']")).hasCount(8);
        customer.page().locator("[id='plan:save']").click();
        assertThat(customer.page().locator("#plan .ct-alert")).containsText("8 parts; the authority goes up to 6");
        assertThat(customer.page().locator("#plan .ct-alert")).containsText("a credit manager");
        Locator why = customer.field("plan", "why");
        customer.page().locator("[id='plan:save']").click();
        assertThat(customer.complaint("plan", "why")).containsText("Write why you ask for it.");
        why.fill("Their season starts late");
        customer.saveFrom(why);
        assertThat(customer.page().locator("#planDialog")).isHidden();
    }
}
