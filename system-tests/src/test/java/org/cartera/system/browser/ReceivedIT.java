package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mail that came in has a page beside what was sent; what a mailbox brings there is told by the tests of IMAP. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ReceivedIT {

    @Test
    void whereNoMailboxIsSetThePageSaysSoAndWhoMayNotSeesNone(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = collector.page();
            collector.open("/communications.xhtml");
            page.locator(".ct-tabcard a").last().click();
            page.waitForURL("**/received.xhtml");
            assertThat(page.locator("[id='mails:rows']")).containsText("No mailbox is set");
            assertThat(Looks.overflow(page)).isZero();
            assertThat(Looks.unbearable(page)).isEmpty();
            assertThat(collector.complaints()).isEmpty();
        }
        try (Person seller = Person.signedIn(browser, server, "vendedor", 1280)) {
            assertThat(seller.open("/received.xhtml").status()).isEqualTo(403);
        }
    }
}
