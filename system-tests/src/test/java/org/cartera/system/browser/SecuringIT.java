package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
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

/** Guarantees, groups and policies: written down by one, by two at once, and by nobody who may not. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SecuringIT {

    @Test
    void aGuaranteeIsWrittenDownAndStandsAmongWhatExpires(Browser browser, CarteraServer server) throws Exception {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(manager, 9);
            add(customer, "POL-4711", "2026-12-04");
            Page page = customer.page();
            assertThat(page.locator("#sheet")).containsText("Credit insurance POL-4711");

            page.navigate(server.base() + "/endings.xhtml?lang=en&q=POL-4711");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Locator row = page.locator("[id='list:rows_data'] tr[data-rk]");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Credit insurance POL-4711");
            assertThat(row).containsText("Ends in 4 days");
            Path file = page.waitForDownload(
                            () -> page.locator("[id='list:csv']").click())
                    .path();
            assertThat(Files.readString(file)).contains("POL-4711").contains("5000000");
            row.locator("a.ct-open").click();
            page.waitForURL("**/customer.xhtml*tab=credit*");
            page.navigate(server.base() + "/home.xhtml?lang=en");
            assertThat(page.locator(".ct-alarm")).containsText("60 days");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverChangesAGuaranteeSecondIsToldAndNothingIsLost(Browser browser, CarteraServer server) {
        try (Person first = Person.signedIn(browser, server, "credito", 1280);
                Person second = Person.signedIn(browser, server, "credito", 1280)) {
            CaseScreen late = CaseScreen.ofOverdue(first, 10);
            add(late, "POL-1", "2027-01-31");
            CaseScreen early = late.seenBy(second);
            late.open("credit");
            late.page().getByLabel("Change Credit insurance POL-1").click();
            early.open("credit");
            early.page().getByLabel("Change Credit insurance POL-1").click();
            early.field("security", "amount").fill("6,000,000");
            early.saveFrom(early.field("security", "amount"));
            assertThat(early.page().locator("#securityDialog")).isHidden();

            late.field("security", "amount").fill("7,000,000");
            late.saveFrom(late.field("security", "amount"));
            assertThat(late.page().locator(".ui-growl-item").last()).containsText("Somebody changed this credit");
            assertThat(late.page().locator("#sheet")).containsText("6,000,000");
        }
    }

    @Test
    void whoeverSavesAGroupSecondReadsWhatIsStoredAndKeepsHisText(Browser browser, CarteraServer server) {
        try (Person first = Person.signedIn(browser, server, "credito", 1280);
                Person second = Person.signedIn(browser, server, "credito", 1280)) {
            Page late = open(first, "/groups.xhtml");
            late.locator("[id='list:new']").click();
            late.fill("[id='grouping:name']", "Owners of the south");
            late.locator("[id='grouping:name']").press("Control+Enter");
            assertThat(late.locator("#groupingDialog")).isHidden();
            late.locator("a.ct-open")
                    .filter(new Locator.FilterOptions().setHasText("Owners of the south"))
                    .click();
            late.waitForLoadState(LoadState.NETWORKIDLE);
            Page early = second.page();
            early.navigate(late.url() + "&lang=en");
            late.locator("[id='sheet:edit']").click();
            late.locator("[id='grouping:limit']").fill("300,000,000");
            early.locator("[id='sheet:edit']").click();
            early.locator("[id='grouping:limit']").fill("200,000,000");
            early.locator("[id='grouping:limit']").press("Control+Enter");
            assertThat(early.locator("#groupingDialog")).isHidden();

            late.locator("[id='grouping:limit']").press("Control+Enter");
            assertThat(late.locator(".ui-growl-item").last()).containsText("COP 200,000,000");
            assertThat(late.locator("[id='grouping:limit']")).hasValue("300,000,000");
            late.locator("[id='grouping:limit']").press("Control+Enter");
            assertThat(late.locator("#groupingDialog")).isHidden();
            assertThat(late.locator("[id='sheet:case']")).not().containsText("200,000,000");
        }
    }

    @Test
    void whoeverSavesAPolicySecondIsToldWhichVersionCameBetween(Browser browser, CarteraServer server) {
        try (Person first = Person.signedIn(browser, server, "credito", 1280);
                Person second = Person.signedIn(browser, server, "credito", 1280)) {
            Page late = open(first, "/policy.xhtml");
            Page early = open(second, "/policy.xhtml");
            publish(early, "Reviewed in December");
            assertThat(early.locator("#history")).containsText("Reviewed in December");

            publish(late, "Mine as well");
            assertThat(late.locator(".ui-growl-item").last()).containsText("Somebody saved another version");
            assertThat(late.locator("[id='draft:rationale']")).hasValue("Mine as well");
            assertThat(late.locator("#history")).not().containsText("Mine as well");
        }
    }

    @Test
    void nobodyWhoMayNotSeesTheForms(Browser browser, CarteraServer server) {
        try (Person seller = Person.signedIn(browser, server, "vendedor", 1280)) {
            for (String path : new String[] {"/groups.xhtml", "/policy.xhtml", "/endings.xhtml", "/requests.xhtml"}) {
                assertThat(seller.open(path).status()).as(path).isEqualTo(403);
            }
        }
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            assertThat(collector.open("/policy.xhtml").status()).isEqualTo(403);
            Page page = open(collector, "/groups.xhtml");
            assertThat(page.locator("#grouping, [id='list:new']")).hasCount(0);
        }
        try (Person auditor = Person.signedIn(browser, server, "auditor", 1280)) {
            Page page = open(auditor, "/policy.xhtml");
            assertThat(page.locator("[id='draft:publish'], [id='draft:from']")).hasCount(0);
            page = open(auditor, "/heldcustomers.xhtml");
            assertThat(page.locator(".ui-chkbox-box, #easing, #refusing, #asking"))
                    .hasCount(0);
            CaseScreen.ofOverdue(auditor, 9).open("credit");
            assertThat(page.locator("#security, #easing, [id='sheet:addSecurity'], [id='sheet:ease']"))
                    .hasCount(0);
        }
    }

    @Test
    void aProgramGetsASecondSecretAndIsNeverLockedOut(Browser browser, CarteraServer server) {
        try (Person administrator = Person.signedIn(browser, server, "admin", 1280)) {
            Page page = open(administrator, "/admin/clients.xhtml");
            page.getByText("New client").click();
            page.locator("[id='edit:id']").fill("till");
            page.locator("[id='edit:name']").fill("The till of the shop");
            page.locator("#editDialog label").getByText("Orders").click();
            page.locator("#editDialog [data-save]").click();
            String first = page.locator("#client-secret").innerText();
            page.locator("#editDialog").getByText("Close").click();

            Locator row = page.locator("[id='list:clients_data'] tr:has-text('till')");
            row.getByText("Second secret").click();
            assertThat(page.locator("#client-secret")).not().hasText(first);
            String second = page.locator("#client-secret").innerText();
            page.locator("#editDialog").getByText("Close").click();
            assertThat(row).containsText("Two secrets valid");
            assertThat(server.apiPostAs("till", first, "/order-checks", "{}").statusCode())
                    .isEqualTo(400);
            assertThat(server.apiPostAs("till", second, "/order-checks", "{}").statusCode())
                    .isEqualTo(400);

            row.getByText("End the old one").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(row).not().containsText("Two secrets valid");
            assertThat(server.apiPostAs("till", first, "/order-checks", "{}").statusCode())
                    .isEqualTo(401);
            assertThat(server.apiPostAs("till", second, "/order-checks", "{}").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aLetterIsOpenedAsPaperByWhoeverIsSignedIn(Browser browser, CarteraServer server) {
        String letter;
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = open(manager, "/communications.xhtml?channel=LETTER&status=SENT");
            page.locator("[id='list:rows_data'] button").first().click();
            Locator link = page.locator("#message a[href*='letter.pdf']");
            assertThat(link).isVisible();
            letter = link.getAttribute("href");
            APIResponse answer = page.request().get(server.base() + letter.substring(letter.indexOf("/letter.pdf")));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
            assertThat(new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(page.request()
                            .get(server.base() + "/letter.pdf?intent=999999999")
                            .status())
                    .isEqualTo(404);
            assertThat(page.request()
                            .get(server.base() + "/letter.pdf?intent=x")
                            .status())
                    .isEqualTo(404);
        }
        try (Person stranger = Person.stranger(browser, server)) {
            String body = stranger.page()
                    .request()
                    .get(server.base() + letter.substring(letter.indexOf("/letter.pdf")))
                    .text();
            assertThat(body).doesNotContain("%PDF-");
        }
    }

    private static void add(CaseScreen customer, String number, String through) {
        customer.open("credit");
        Page page = customer.page();
        page.locator("[id='sheet:addSecurity']").click();
        customer.field("security", "kind").selectOption("INSURANCE");
        customer.field("security", "reference").fill(number);
        customer.field("security", "currency").fill("COP");
        customer.field("security", "amount").fill("5,000,000");
        customer.field("security", "through").fill("2020-01-01");
        customer.saveFrom(customer.field("security", "amount"));
        assertThat(customer.complaint("security", "through")).containsText("cannot come before the first");
        customer.field("security", "through").fill(through);
        customer.saveFrom(customer.field("security", "amount"));
        assertThat(page.locator("#securityDialog")).isHidden();
        customer.open("credit");
    }

    private static void publish(Page page, String rationale) {
        page.fill("[id='draft:rationale']", rationale);
        page.locator("[id='draft:publish']").click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static Page open(Person person, String path) {
        person.open(path + (path.contains("?") ? "&" : "?") + "lang=en");
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        return person.page();
    }
}
