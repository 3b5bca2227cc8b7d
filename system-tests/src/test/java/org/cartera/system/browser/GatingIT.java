package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A held order from the queue to its release, and what each role sees of it. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class GatingIT {

    @Test
    void aCollectorAsksAndACreditManagerApprovesAndTheOrderLeavesTheQueue(Browser browser, CarteraServer server) {
        String order;
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = open(collector, "/holds.xhtml?rule=hold.days-overdue");
            Locator first = rows(page).first();
            order = first.locator("a.ct-open").innerText().strip();
            first.locator(".ct-why").click();
            assertThat(first.locator(".ct-whycard")).containsText("The policy holds from");
            assertThat(first.locator(".ct-whycard")).containsText("Receiving COP");
            page.keyboard().press("Escape");

            String empty =
                    (String) first.locator(".ui-chkbox-box").evaluate("box => getComputedStyle(box).backgroundColor");
            first.locator(".ui-chkbox-box").click();
            assertThat(page.locator(".ct-bulk")).containsText("1 order chosen");
            assertThat(first.locator(".ui-chkbox-box")).not().hasCSS("background-color", empty);
            page.locator("[id='list:give']").click();
            assertThat(page.locator("#giving .ct-effect")).containsText(order);
            page.locator("[id='giving:save']").click();
            assertThat(page.locator("#giving .ui-message-error")).containsText("Write why it is released");
            page.fill("[id='giving:reason']", "Wire of this morning, receipt by mail");
            page.locator("[id='giving:reason']").press("Control+Enter");
            assertThat(page.locator("#givingDialog")).isHidden();
            open(collector, "/holds.xhtml?asked=true");
            assertThat(rows(page).filter(new Locator.FilterOptions().setHasText(order)))
                    .hasCount(1);
            open(collector, "/requests.xhtml");
            assertThat(rows(page).first().locator("button").filter(new Locator.FilterOptions().setHasText("Approve")))
                    .hasCount(0);
        }
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = open(manager, "/home.xhtml");
            assertThat(page.locator(".ct-bell .ct-nav-count")).isVisible();
            open(manager, "/inbox.xhtml");
            assertThat(page.locator(".ct-inbox li")
                            .filter(new Locator.FilterOptions().setHasText(order))
                            .first())
                    .containsText("Camilo Herrera asks you to release");
            open(manager, "/requests.xhtml");
            Locator request = rows(page).filter(new Locator.FilterOptions().setHasText(order));
            assertThat(request).containsText("Wire of this morning");
            Locator waiting = page.locator("[id='list:tabs'] .ui-state-active .ct-count");
            int before = Integer.parseInt(waiting.innerText().strip());
            request.locator("button")
                    .filter(new Locator.FilterOptions().setHasText("Approve"))
                    .click();
            assertThat(page.locator("#deciding")).containsText("Camilo Herrera asks for it");
            assertThat(page.locator("#deciding")).containsText("Up to: COP");
            page.locator("[id='deciding:note']").press("Control+Enter");
            assertThat(page.locator("#decidingDialog")).isHidden();
            assertThat(request).hasCount(0);
            assertThat(waiting).hasText(Integer.toString(before - 1));

            open(manager, "/requests.xhtml?state=GRANTED");
            assertThat(rows(page).filter(new Locator.FilterOptions().setHasText(order)))
                    .containsText("Carolina Duarte");
            open(manager, "/holds.xhtml?q=" + order);
            assertThat(page.locator("#list .ct-empty")).isVisible();
            // what was decided asks for nothing any more
            assertThat(page.locator(".ct-bell .ct-nav-count")).hasCount(0);
            assertThat(manager.complaints()).isEmpty();
        }
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = open(collector, "/inbox.xhtml");
            assertThat(page.locator(".ct-inbox li")
                            .filter(new Locator.FilterOptions().setHasText(order))
                            .first())
                    .containsText("Carolina Duarte approved the release");
        }
    }

    @Test
    void theDocumentsThatClearAnOrderAreNamedInTheQueueOnTheDecisionAndOnTheCreditTab(
            Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = open(manager, "/holds.xhtml?rule=hold.days-overdue");
            Locator first = rows(page).first();
            String cause = first.locator(".col-cause").innerText();
            String oldest = cause.substring(0, cause.indexOf(' ')).replaceAll("/.*", "");
            first.locator("button[title^='Documents that clear it']").click();
            assertThat(page.locator("#payingText")).containsText("It goes to the oldest due date first");
            Locator lines = page.locator("#payingText tbody tr");
            assertThat(lines.first()).containsText("COP");
            assertThat(page.locator("#payingText tfoot")).containsText("Total");
            page.keyboard().press("Escape");
            assertThat(page.locator("#payingDialog")).isHidden();
            assertThat(first.locator("button[title^='Documents that clear it']"))
                    .isFocused();

            first.locator("a.ct-open").click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("#topay")).containsText("Asked then");
            assertThat(page.locator("#topay tbody")).containsText(oldest);
            Locator document = page.locator("#topay tbody a").first();
            String number = document.innerText().strip();
            document.click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("tr:target")).containsText(number);

            page.locator(".ui-tabs-nav a, .ct-tabs a")
                    .filter(new Locator.FilterOptions().setHasText("Credit"))
                    .first()
                    .click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("#topay")).containsText(number);
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void aDecisionIsExplainedThenAndNowAndARejectionIsRecordedWithItsReason(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = open(manager, "/holds.xhtml?rule=order.no-limit");
            Locator link = rows(page).first().locator("a.ct-open");
            String order = link.innerText().strip();
            link.click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("h1")).containsText("Why is " + order + " on hold?");
            assertThat(page.locator("#whythen")).containsText("There is no credit limit");
            assertThat(page.locator("[id='case']")).containsText("If it were asked now");

            page.locator("[id='decide:refuse']").click();
            page.fill("[id='refusing:reason']", "Buys for cash only");
            page.locator("[id='refusing:save']").click();
            assertThat(page.locator("#refusingDialog")).isHidden();
            assertThat(page.locator("#decide")).hasCount(0);
            assertThat(page.locator("[id='case']")).containsText("Credito rejected it: Buys for cash only");
        }
    }

    @Test
    void customersAreReleasedForSomeDaysTogetherAfterSeeingWhatPasses(Browser browser, CarteraServer server) {
        String name;
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = open(manager, "/heldcustomers.xhtml");
            name = rows(page).nth(1).locator("a.ct-open").innerText().strip();
            rows(page).nth(1).locator(".ui-chkbox-box").click();
            rows(page).nth(2).locator(".ui-chkbox-box").click();
            assertThat(page.locator(".ct-bulk")).containsText("2 customers chosen");

            page.locator("[id='list:again']").click();
            assertThat(page.locator("#asking")).containsText("2 customers chosen");
            page.locator("[id='asking:save']").click();
            assertThat(page.locator("#askingDialog")).isHidden();
            assertThat(page.locator(".ct-bulk")).hasCount(0);

            rows(page)
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .locator(".ui-chkbox-box")
                    .click();
            page.locator("[id='list:ease']").click();
            assertThat(page.locator("#easing .ct-effect")).containsText(name);
            page.fill("[id='easing:until']", "2026-12-03");
            page.fill("[id='easing:currency']", "COP");
            page.fill("[id='easing:cap']", "750,000");
            page.locator("[id='easing:cap']").press("Tab");
            assertThat(page.locator("#easing .ct-effect")).containsText("Released now");
            page.locator("[id='easing:save']").click();
            assertThat(page.locator("#easing .ui-message-error").first()).containsText("Write why it is released");
            page.fill("[id='easing:reason']", "Week of the fair, agreed with the treasurer");
            page.locator("[id='easing:reason']").press("Control+Enter");
            assertThat(page.locator("#easingDialog")).isHidden();
            Locator row = rows(page).filter(new Locator.FilterOptions().setHasText(name));
            assertThat(row.getByLabel("Released for some days")).isVisible();
            row.locator("a.ct-open").click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("#sheet")).containsText("Until 3 Dec 2026, each order up to: COP 750,000");
            assertThat(manager.complaints()).isEmpty();
        }
        try (Person seller = Person.signedIn(browser, server, "vendedor", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(seller, 7);
            customer.open("credit");
            customer.button("Ask for some days").click();
            Page page = customer.page();
            assertThat(page.locator("#easing .ct-effect")).containsText("Is asked for");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.fill("[id='easing:reason']", "Its payment arrives on Friday");
            page.locator("[id='easing:reason']").press("Control+Enter");
            assertThat(page.locator("#easingDialog")).isHidden();
            customer.open("orders");
            assertThat(page.locator("#sheet")).containsText("Its payment arrives on Friday");
        }
    }

    @Test
    void theQueueIsDownloadedAsItIsFiltered(Browser browser, CarteraServer server) throws Exception {
        try (Person auditor = Person.signedIn(browser, server, "auditor", 1280)) {
            Page page = open(auditor, "/holds.xhtml?rule=hold.limit-use");
            int shown = rows(page).count();
            assertThat(page.locator(".ui-chkbox-box")).hasCount(0);
            Path file = page.waitForDownload(
                            () -> page.locator("[id='list:csv']").click())
                    .path();
            assertThat(Files.readAllLines(file)).hasSize(shown + 1);
        }
    }

    @Test
    void aGroupIsMadeAndACustomerJoinsIt(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(manager, 8);
            Page page = open(manager, "/groups.xhtml");
            page.locator("[id='list:new']").click();
            page.locator("[id='grouping:name']").press("Control+Enter");
            assertThat(page.locator("#grouping .ui-message-error")).containsText("Write the group's name");
            page.fill("[id='grouping:name']", "Owners of the north");
            page.fill("[id='grouping:limit']", "500,000,000");
            page.locator("[id='grouping:limit']").press("Control+Enter");
            assertThat(page.locator("#groupingDialog")).isHidden();
            page.locator("a.ct-open")
                    .filter(new Locator.FilterOptions().setHasText("Owners of the north"))
                    .click();
            page.locator("[id='sheet:add']").click();
            page.fill("[id='member:customer']", "nobody");
            page.locator("[id='member:customer']").press("Control+Enter");
            assertThat(page.locator("#member .ui-message-error")).containsText("not among the ERP's data");
            page.fill("[id='member:customer']", customer.customer());
            page.locator("[id='member:customer']").press("Control+Enter");
            assertThat(page.locator("#memberDialog")).isHidden();
            assertThat(page.locator("[id='sheet:case'] tbody tr")).hasCount(1);
            assertThat(page.locator("[id='sheet:case'] .ct-exposure")).isVisible();
            assertThat(page.locator("#topay")).hasCount(0);
            customer.open("credit");
            assertThat(page.locator("#sheet")).containsText("Owners of the north");
            aGroupBeyondItsLimitNamesItsMembersDocuments(page, customer);
        }
    }

    private static void aGroupBeyondItsLimitNamesItsMembersDocuments(Page page, CaseScreen customer) {
        limitOwnersOfTheNorth(page, "1");
        assertThat(page.locator("#topay")).containsText("brings the group back within its limit");
        assertThat(page.locator("#topay tbody a.ct-doc").first()).isVisible();
        customer.open("credit");
        assertThat(page.locator("#topay")).containsText("Owners of the north");
        limitOwnersOfTheNorth(page, "");
    }

    private static void limitOwnersOfTheNorth(Page page, String limit) {
        page.navigate(page.url().replaceAll("/customer.*", "/groups.xhtml"));
        page.locator("a.ct-open")
                .filter(new Locator.FilterOptions().setHasText("Owners of the north"))
                .click();
        page.locator("[id='sheet:edit']").click();
        page.fill("[id='grouping:limit']", limit);
        page.locator("[id='grouping:limit']").press("Control+Enter");
        assertThat(page.locator("#groupingDialog")).isHidden();
    }

    private static Page open(Person person, String path) {
        person.open(path + (path.contains("?") ? "&" : "?") + "lang=en");
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        return person.page();
    }

    private static Locator rows(Page page) {
        return page.locator("[id='list:rows_data'] tr[data-rk]");
    }
}
