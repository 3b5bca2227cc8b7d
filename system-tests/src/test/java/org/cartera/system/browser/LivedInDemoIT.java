package org.cartera.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The demo that a visitor starts has been used for weeks: no page of the collectors is empty, and every filled one is usable. */
@ExtendWith(WithBrowser.class)
@Execution(ExecutionMode.CONCURRENT)
class LivedInDemoIT {
    private static final int TALL = 2_400;
    private static final String ROWS = " tr:not(.ui-datatable-empty-message)";

    private final SoftAssertions all = new SoftAssertions();

    @Test
    void whatATeamLeavesBehindFillsItsPages(Browser browser) throws SQLException {
        Map<String, String> settings =
                Map.of("cartera.businessDate", WithDemo.BUSINESS_DATE, "cartera.demo.weeks", "1");
        try (CarteraServer server = CarteraServer.startDemo("lived-in", settings);
                Person manager = Person.signedIn(browser, server, "credito", 1280);
                Person wide = Person.signedIn(browser, server, "credito", 1920);
                Person collector = Person.signedIn(browser, server, "mariana", 1280)) {
            assertThat(server.printed()).doesNotContain("did not complete");
            wide.page().evaluate("document.cookie = 'cartera-theme=dark; path=/cartera/'");
            for (Person person : List.of(manager, wide)) {
                String language = person == wide ? "en" : "es";
                filled(person, "/disputes.xhtml", language, "[id='open:rows_data']" + ROWS, 4);
                filled(person, "/requests.xhtml", language, ".ct-asked > li", 1);
                filled(person, "/received.xhtml", language, "[id='mails:rows_data']" + ROWS, 3);
                filled(person, "/workload.xhtml", language, "tbody tr", 3);
                filled(person, "/figures.xhtml", language, "tbody a[href*='department=']", 4);
                filled(
                        person,
                        "/customer.xhtml",
                        language + "&tab=promises&id=" + of(server, "payment_plan"),
                        "#sheet .ct-parts li",
                        4);
                filled(
                        person,
                        "/customer.xhtml",
                        language + "&tab=contacts&id=" + of(server, "diagnosis"),
                        "#sheet textarea",
                        5);
            }
            filled(collector, "/work.xhtml", "es", "[id='list:rows_data'] tr[data-rk]", 3);
            all.assertThat(manager.complaints()).isEmpty();
            all.assertThat(collector.complaints()).isEmpty();
            all.assertAll();
        }
    }

    private void filled(Person person, String path, String language, String rows, int atLeast) {
        Page page = person.page();
        int width = page.viewportSize().width;
        person.open(path + "?lang=" + language);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        all.assertThat(page.locator(rows).count()).as(path).isGreaterThanOrEqualTo(atLeast);
        all.assertThat(Looks.overflow(page)).as("%s overflows", path).isZero();
        all.assertThat(Looks.unbearable(page)).as("%s, axe-core", path).isEmpty();
        page.setViewportSize(width, TALL);
        String name = (path + "-" + language).replaceAll("id=.*|\\W+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/shots", "lived-in" + name + "-" + width + ".png")));
        page.setViewportSize(width, width == 1280 ? 800 : 1080);
    }

    private static String of(CarteraServer server, String table) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select customer from " + table
                        + " where organisation = 'Andina' and created_by = 'cobranza'")) {
            row.next();
            return row.getString(1);
        }
    }
}
