package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A diagnosis that finds the cause with us sends the affected documents to the department, once, and withdraws them again. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class OwnCauseIT {

    @Test
    void aCauseOfOurOwnGoesToTheDepartmentOnceAndIsWithdrawnWithTheDiagnosis(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 12);
            Page page = customer.page();
            say(customer, "QUALITY", "The pump leaked on arrival");
            assertThat(page.locator(".ui-growl-item").last()).containsText("to the department");
            assertThat(Looks.overflow(page)).isZero();
            assertThat(Looks.unbearable(page)).isEmpty();
            int raised = inbox(collector, customer);
            assertThat(raised).isPositive();

            say(customer, "QUALITY", "The pump leaked on arrival");
            assertThat(page.locator(".ui-growl-item").last()).not().containsText("to the department");
            assertThat(inbox(collector, customer)).isEqualTo(raised);

            say(customer, "", "It was not ours");
            assertThat(page.locator(".ui-growl-item").last()).containsText("withdrawn");
            assertThat(inbox(collector, customer)).isZero();
            assertThat(collector.complaints()).isEmpty();
        }
    }

    private static void say(CaseScreen customer, String department, String cause) {
        customer.open("contacts");
        Page page = customer.page();
        page.locator("[id='sheet:CAUSE']").fill(cause);
        page.locator("[id='sheet:ownDepartment']").selectOption(department);
        Locator save = page.locator("[id='sheet:saveDiagnosis']");
        save.click();
        page.locator(".ui-growl-item").first().waitFor();
    }

    private static int inbox(Person person, CaseScreen customer) {
        person.open("/disputes.xhtml");
        Page page = person.page();
        page.locator("[id='open:department']").selectOption("QUALITY");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page.locator("[id='open:rows'] a[href*='id=" + customer.customer() + "&']")
                .count();
    }
}
