package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that ends: somebody is warned, may stay, and loses no text when it ended all the same. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SessionIT {
    private static final String NOTE = "Treasury pays on the 15th; María asked for invoice 4711 once more.";
    private static final String KEPT = ".ct-kept";
    private static final String SESSION = "JSESSIONID";

    @Test
    void whatWasWrittenInADialogComesBackAfterSigningInAgainAndIsGoneOnceItIsSaved(
            Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 13);
            customer.open("contacts");
            Page page = collector.page();
            String address = page.url();
            write(customer);
            end(page);
            customer.saveFrom(customer.field("contact", "said"));
            page.waitForURL("**/login.xhtml*");
            assertThat(page.locator("[data-if-kept]")).containsText("has not been saved yet");

            collector.signIn("cobranza", Person.PASSWORD);
            assertThat(page).hasURL(address);
            Locator above = page.locator("#drafts " + KEPT);
            assertThat(above).containsText("We kept what you were writing at ");
            assertThat(Looks.unbearable(page)).isEmpty();
            above.locator("[data-continue]").click();
            assertThat(customer.field("contact", "said")).hasValue(NOTE);
            assertThat(customer.field("contact", "channel")).hasValue("WHATSAPP");
            assertThat(customer.field("contact", "person")).hasValue("María");
            assertThat(page.locator("#contactDialog " + KEPT)).isVisible();
            assertThat(above).hasCount(0);
            assertThat(Looks.unbearable(page, "#contactDialog")).isEmpty();
            customer.saveFrom(customer.field("contact", "said"));
            assertThat(page.locator("#contactDialog")).isHidden();
            assertThat(page.locator("#sheet")).containsText("invoice 4711 once more");

            end(page);
            page.reload();
            collector.signIn("cobranza", Person.PASSWORD);
            assertThat(page).hasURL(address);
            assertThat(page.locator(KEPT)).hasCount(0);
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void nobodySeesWhatSomebodyElseWasWriting(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 13);
            customer.open("contacts");
            Page page = collector.page();
            write(customer);
            end(page);
            page.reload();
            collector.signIn("credito", Person.PASSWORD);

            assertThat(page.locator("#sheet")).isVisible();
            assertThat(page.locator(KEPT)).hasCount(0);
            assertThat(page.evaluate("sessionStorage.getItem('cartera-drafts')"))
                    .isNull();
        }
    }

    @Test
    void aTextOfThePageItselfIsFilledInAndCanBeDiscarded(Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            manager.open("/policy.xhtml?lang=es");
            Page page = manager.page();
            page.fill("[id='draft:rationale']", "El comité quiere plazos más cortos");
            end(page);
            page.click("[id='draft:compare']");
            page.waitForURL("**/login.xhtml*");
            manager.signIn("credito", Person.PASSWORD);

            assertThat(page.locator("[id='draft:rationale']")).hasValue("El comité quiere plazos más cortos");
            Locator notice = page.locator("[id='draft'] " + KEPT);
            assertThat(notice).containsText("Conservamos lo que estaba escribiendo a las ");
            notice.locator("[data-discard]").click();
            assertThat(page.locator("[id='draft:rationale']")).hasValue("");
            assertThat(page.locator(KEPT)).hasCount(0);
        }
    }

    @Test
    void aPageWhoseStateIsGoneSaysSoAndLeadsBackToTheText(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280);
                Person elsewhere = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 13);
            customer.open("contacts");
            customer.seenBy(elsewhere).open("contacts");
            Page page = collector.page();
            String address = page.url();
            write(customer);
            become(page, session(elsewhere.page()).value);
            customer.saveFrom(customer.field("contact", "said"));
            page.waitForURL("**/error/expired.xhtml*");
            assertThat(page.locator("main")).containsText("Your last click was not saved");
            assertThat(Looks.unbearable(page)).isEmpty();
            page.locator("main a.ui-button").click();

            assertThat(page).hasURL(address);
            page.locator("#drafts [data-continue]").click();
            assertThat(customer.field("contact", "said")).hasValue(NOTE);
        }
    }

    @Test
    void aWarningComesBeforeTheEndAndAClickStaysSignedIn(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = collector.page();
            page.clock().install();
            collector.open("/customers.xhtml?lang=en");
            Locator notice = page.locator("#session");
            page.clock().fastForward("27:50");
            assertThat(notice).isEmpty();
            page.clock().fastForward("00:30");
            assertThat(notice).containsText("Your session ends at ");
            assertThat(Looks.unbearable(page)).isEmpty();
            notice.getByText("Stay signed in").click();
            assertThat(notice).isEmpty();

            end(page);
            page.clock().fastForward("31:00");
            assertThat(notice).containsText("Your session ended at ");
            notice.getByText("Sign in").click();
            page.waitForURL("**/login.xhtml*");
            collector.signIn("cobranza", Person.PASSWORD);
            assertThat(page).hasURL(server.base() + "/customers.xhtml?lang=en");
        }
    }

    private static void write(CaseScreen customer) {
        customer.page().keyboard().press("c");
        Locator said = customer.field("contact", "said");
        assertThat(said).isVisible();
        customer.field("contact", "channel").selectOption("WHATSAPP");
        customer.page().waitForCondition(() -> (boolean) customer.page().evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        customer.field("contact", "reaction").selectOption("REPLIED");
        customer.field("contact", "person").fill("María");
        said.fill(NOTE);
    }

    /** What a restart of the server does to a session, and half an hour of silence: the browser shows what nobody knows any more. */
    private static void end(Page page) {
        become(page, "0123456789abcdef0123456789ab");
    }

    private static void become(Page page, String session) {
        Cookie cookie = session(page);
        cookie.value = session;
        page.context().addCookies(List.of(cookie));
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
    }
}
