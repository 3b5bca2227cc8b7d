package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a seller sees of his customers and of his commission, and how a month of it is settled. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SellingIT {

    @Test
    void aSellerSeesHowLongHisCustomersTakeToPayAndHisCommissionWhichAManagerSettles(
            Browser browser, CarteraServer server) throws Exception {
        try (Person seller = Person.signedIn(browser, server, "vendedor", 1280)) {
            Page page = seller.page();
            seller.open("/sales.xhtml?lang=en");
            assertThat(page.locator("main")).containsText("of them because they pay late");
            seller.open("/commission.xhtml?seller=credito&lang=en");
            Locator sums = page.locator("tbody").first().locator("tr");
            assertThat(sums.first()).containsText("vendedor");
            assertThat(sums.filter(new Locator.FilterOptions().setHasText("credito")))
                    .hasCount(0);
            assertThat(page.locator("main")).containsText("Retained");
            assertThat(page.locator("[id='list:settle']")).hasCount(0);
        }
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = manager.page();
            manager.open("/commission.xhtml?lang=en");
            page.locator("[id='list:settle']").click();
            assertThat(page.locator("[id='list:heading']")).containsText("2026-10: settled by credito");
            assertThat(page.locator("[id='list:settle']")).hasCount(0);
            String csv = Files.readString(
                    page.waitForDownload(() -> page.locator("[id='list:csv']").click())
                            .path());
            assertThat(csv).contains("vendedor").contains("Earned").doesNotContain("2026-11-");
            manager.open("/commission.xhtml?lang=en");
            assertThat(page.locator("[id='list:heading']")).containsText("the last settled month is 2026-10");
            assertThat(manager.complaints()).isEmpty();
        }
    }
}
