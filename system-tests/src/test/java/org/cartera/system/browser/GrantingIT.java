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

/** A credit manager grants credit, holds by hand and releases; nobody else may. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class GrantingIT {

    @Test
    void aLimitIsGrantedAndTheExposureIsShownAgainstIt(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(manager, 4);
            customer.open("credit");
            customer.begin("credit");
            Locator limit = customer.field("creditForm", "limit");
            limit.fill("much");
            customer.saveFrom(limit);
            assertThat(customer.complaint("creditForm", "limit")).containsText("Enter the amount like");

            limit.fill("900,000,000");
            customer.field("creditForm", "through").fill("2027-06-30");
            customer.field("creditForm", "status").selectOption("WATCH");
            customer.saveFrom(limit);
            assertThat(customer.page().locator("#creditDialog")).isHidden();
            customer.open("credit");
            assertThat(customer.page().locator("#sheet .ct-pairs")).containsText("900,000,000");
            assertThat(customer.page().locator("#sheet .ct-pairs")).containsText("30 Jun 2027");
            assertThat(customer.page().locator("#sheet .ct-pairs")).containsText("On watch");
            assertThat(customer.head().locator(".ct-exposure svg rect.used")).isVisible();
        }
    }

    @Test
    void aChangeOnTopOfSomebodyElsesIsToldAndSavedOnlyKnowingly(Browser browser, CarteraServer server) {
        try (Person first = Person.signedIn(browser, server, "credito", 1280);
                Person second = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen late = CaseScreen.ofOverdue(first, 5);
            CaseScreen early = late.seenBy(second);
            late.open("credit");
            late.begin("credit");
            late.field("creditForm", "limit").fill("300,000,000");

            early.open("credit");
            early.begin("credit");
            early.field("creditForm", "limit").fill("200,000,000");
            early.saveFrom(early.field("creditForm", "limit"));
            assertThat(early.page().locator("#creditDialog")).isHidden();

            late.saveFrom(late.field("creditForm", "limit"));
            assertThat(late.page().locator("#creditForm .ct-alert")).containsText("200,000,000");
            assertThat(late.field("creditForm", "limit")).hasValue("300,000,000");
            late.button("Save mine over it").click();
            assertThat(late.page().locator("#creditDialog")).isHidden();
            assertThat(late.page().locator("#sheet .ct-pairs")).containsText("300,000,000");
        }
    }

    @Test
    void aHoldByHandNeedsAReasonAndIsReleasedByAPerson(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen customer = CaseScreen.ofFree(manager);
            assertThat(customer.found("&held=true")).hasCount(0);
            customer.open("credit");
            customer.begin("hold");
            Locator reason = customer.field("hold", "reason");
            customer.saveFrom(reason);
            assertThat(customer.complaint("hold", "reason")).containsText("Write why it is held");

            reason.fill("Moved without an address");
            customer.saveFrom(reason);
            assertThat(customer.head().locator(".ct-held")).isVisible();
            assertThat(customer.found("&held=true").first()).isVisible();
            customer.open("credit");
            assertThat(customer.page().locator("#sheet")).containsText("only a person releases it");
            customer.head().locator(".ct-why").click();
            assertThat(customer.head().locator(".ct-whycard")).containsText("Moved without an address");
            customer.page().keyboard().press("Escape");

            customer.begin("release");
            customer.saveFrom(customer.field("release", "reason"));
            assertThat(customer.complaint("release", "reason")).containsText("Write why it is released");
            customer.field("release", "reason").fill("The new address is known");
            customer.saveFrom(customer.field("release", "reason"));
            assertThat(customer.head().locator(".ct-held")).hasCount(0);
            assertThat(customer.found("&held=true")).hasCount(0);
        }
    }

    @Test
    void aPolicysHoldIsReleasedAndLeavesTheListOfHolds(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(manager, 6);
            assertThat(customer.found("&held=true").first()).isVisible();
            customer.open("items");
            customer.beginFromMenu("release");
            customer.field("release", "reason").fill("Paid by wire this morning");
            customer.saveFrom(customer.field("release", "reason"));
            assertThat(customer.page().locator("#releaseDialog")).isHidden();
            assertThat(customer.found("&held=true")).hasCount(0);
        }
    }

    @Test
    void whyAnAccountWasHeldOnADayIsReadFromTheLog(Browser browser, CarteraServer server) {
        try (Person auditor = Person.signedIn(browser, server, "auditor", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(auditor, 2);
            customer.open("decisions");
            Page page = customer.page();
            page.locator("input[name=on]").fill(WithDemo.BUSINESS_DATE);
            customer.button("Show that day").click();
            page.waitForURL("**/customer.xhtml*on=" + WithDemo.BUSINESS_DATE + "*");

            Locator then = page.locator("section[aria-label='The decision of a day']");
            assertThat(then).containsText("Taken again: the same");
            assertThat(then.locator("ol li").first()).containsText("The policy holds from more than");
        }
    }

    @Test
    void aSellerAndAnAuditorReadAndChangeNothing(Browser browser, CarteraServer server) {
        for (String user : new String[] {"vendedor", "auditor"}) {
            try (Person reader = Person.signedIn(browser, server, user, 1280)) {
                CaseScreen customer = CaseScreen.ofOverdue(reader, 3);
                customer.open("credit");
                assertThat(customer.head()).isVisible();
                assertThat(customer.page()
                                .locator("[data-dialog], #promise, #dispute, #pause, #creditForm, #hold, #release"))
                        .hasCount(0);
            }
        }
        try (Person seller = Person.signedIn(browser, server, "vendedor", 1280)) {
            for (String path : new String[] {"/tasks.xhtml", "/runs.xhtml", "/rejected.xhtml", "/admin/users.xhtml"}) {
                assertThat(seller.open(path).status()).as(path).isEqualTo(403);
            }
        }
    }
}
