package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a manager sees of the team: how collecting goes, who has how much to do, who is away. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class TeamIT {

    @Test
    void whoeverNotesAnAbsenceChoosesBothPeopleAndReadsWhatIsMissing(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = manager.page();
            manager.open("/workload.xhtml?lang=en");
            page.locator("[id='away:addAbsence']").click();
            Locator away = page.locator("[id='absence:login']");
            Locator standIn = page.locator("[id='absence:standIn']");
            assertThat(away).hasValue("");
            assertThat(standIn).hasValue("");
            page.fill("[id='absence:through']", "2026-12-04");
            page.locator("[id='absence:save']").click();
            assertThat(complaint(page, "login")).containsText("Choose who is away.");
            assertThat(complaint(page, "standIn")).containsText("Choose who stands in.");
            assertThat(page.locator("[id='absence:save']")).isEnabled();

            away.selectOption("cobranza");
            standIn.selectOption("cobranza");
            page.locator("[id='absence:save']").click();
            assertThat(complaint(page, "standIn")).containsText("Choose somebody else.");
            assertThat(page.locator("#absenceDialog")).isVisible();
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void figuresHaveTheirNumbersBehindThemLeadToWhatTheyAreMadeOfAndAreAFile(Browser browser, CarteraServer server)
            throws Exception {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = manager.page();
            manager.open("/figures.xhtml?days=90&lang=en");
            Locator trend =
                    page.getByLabel("Does collecting take longer or shorter?").first();
            // the demo of the tests has used Cartera for one evening: earlier months are not invented
            trend.locator("summary").press("Enter");
            assertThat(trend.locator("tbody tr")).hasCount(12);
            assertThat(trend.locator("tbody tr").first()).containsText("Nov 2026");
            assertThat(trend.locator("tbody tr").nth(1)).containsText("No run");
            assertThat(trend.locator("tbody tr").nth(1)).containsText("Not known");
            assertThat(Looks.overflow(page)).isZero();
            assertThat(Looks.unbearable(page)).isEmpty();

            String csv = Files.readString(
                    page.waitForDownload(() -> page.locator("[id='list:csv']").click())
                            .path());
            assertThat(csv)
                    .contains("Holds by age,")
                    .contains("DSO,2026-11,COP,")
                    .doesNotContain("2026-10,COP");
            trend.locator("tbody a").first().click();
            page.waitForURL("**/run.xhtml?id=*");

            manager.open("/figures.xhtml?lang=en");
            // the table's days are the chart's, whichever span is chosen
            Locator days = page.getByLabel("How many days does it take to collect?")
                    .locator("tbody tr")
                    .first();
            assertThat(days.locator("td").nth(4))
                    .hasText(trend.locator("tbody tr")
                            .first()
                            .locator("td")
                            .nth(3)
                            .textContent());
            Locator ages = page.getByLabel("Since when are they on hold?").locator("tbody tr");
            String held = ages.first().locator("td b").innerText();
            ages.first().locator("a").click();
            page.waitForURL("**/heldcustomers.xhtml?age=*");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("[id='list:heading']")).containsText(held + " customer");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void theFormOfAContactIsUsableByEverybodyWhileItIsOpen(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 11);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            assertThat(customer.field("contact", "said")).isVisible();
            customer.page().waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(Looks.overflow(customer.page())).isZero();
            assertThat(Looks.unbearable(customer.page(), "#contactDialog")).isEmpty();
            assertThat(collector.complaints()).isEmpty();
        }
    }

    private static Locator complaint(Page page, String field) {
        return page.locator(".ct-field:has([id='absence:" + field + "']) .ui-message-error");
    }
}
