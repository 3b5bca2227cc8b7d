package org.cartera.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tonight would do, and what a former day decided, as a credit manager and a program look at it. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class InspectionIT {
    private static final String TOMORROW =
            LocalDate.parse(WithDemo.BUSINESS_DATE).plusDays(1).toString();

    @Test
    void aDryRunTellsWhoWouldGetWhatAndWritesNothingElse(CarteraServer server) throws Exception {
        awaitTheDemosRun(server);
        Map<String, String> before = tables(server);
        JsonObject run = dryRun(server, false);
        Map<String, String> after = tables(server);

        assertThat(run.getString("status")).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.getJsonArray("actions")).isNotEmpty();
        assertThat(run.getJsonArray("holds")).isNotEmpty();
        assertThat(run.getJsonArray("differences")).isNotEmpty();
        JsonObject actions = get(server, "/dry-runs/" + run.getInt("id") + "/actions?size=3&sort=-total");
        assertThat(actions.getInt("total")).isGreaterThanOrEqualTo(3);
        assertThat(actions.getJsonArray("rows").getJsonObject(0).getJsonArray("grounds"))
                .isNotEmpty();
        JsonObject worse = get(server, "/dry-runs/" + run.getInt("id") + "/accounts?change=WORSE&size=3");
        assertThat(worse.getJsonArray("rows"))
                .allSatisfy(row ->
                        assertThat(row.asJsonObject().getString("difference")).isEqualTo("WORSE"));
        assertThat(after).isEqualTo(before);
        HttpResponse<String> file = server.apiGet("/dry-runs/" + run.getInt("id") + "/actions.csv?sort=-total");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body())
                .startsWith("\uFEFFcustomer,customerName,stage,channel,")
                .hasLineCount(1 + actions.getInt("total"));
        assertThat(server.apiGet("/dry-runs/" + run.getInt("id") + "/accounts.csv?change=WORSE")
                        .body())
                .hasLineCount(1 + worse.getInt("total"))
                .doesNotContain("XXX");
    }

    @Test
    void aFreshReadMakesAGenerationAndDecidesFromIt(CarteraServer server) throws Exception {
        awaitTheDemosRun(server);
        int last = dryRun(server, false).getInt("generation");

        assertThat(dryRun(server, true).getInt("generation")).isGreaterThan(last);
    }

    @Test
    void theDecisionsOfADayAreTakenAgainFromTheLogAndAreTheSame(CarteraServer server) throws Exception {
        awaitTheDemosRun(server);
        List<JsonValue> customers =
                get(server, "/customers?organisation=Andina&held=true&size=25").getJsonArray("rows");

        assertThat(customers).isNotEmpty().allSatisfy(row -> {
            JsonObject then = get(
                    server,
                    "/customers/" + row.asJsonObject().getString("id") + "/decisions/" + TOMORROW
                            + "?organisation=Andina");
            assertThat(then.getBoolean("same")).as(then.toString()).isTrue();
            assertThat(then.getString("asOf")).isEqualTo(WithDemo.BUSINESS_DATE);
            assertThat(then.getJsonObject("decision").getJsonObject("hold").getJsonArray("grounds"))
                    .isNotEmpty();
        });
    }

    @Test
    void theirPagesFitTheScreenAndAreUsableByEverybody(Browser browser, CarteraServer server) throws Exception {
        awaitTheDemosRun(server);
        int run = dryRun(server, false).getInt("id");
        String held = get(server, "/customers?organisation=Andina&held=true&size=1")
                .getJsonArray("rows")
                .getJsonObject(0)
                .getString("id");
        for (int width : List.of(1280, 1920)) {
            try (Person person = Person.signedIn(browser, server, "credito", width)) {
                SoftAssertions all = new SoftAssertions();
                for (String path : List.of(
                        "/runs.xhtml?lang=en",
                        "/run.xhtml?id=1",
                        "/dryrun.xhtml?lang=en&id=" + run,
                        "/dryactions.xhtml?lang=es&id=" + run,
                        "/dryaccounts.xhtml?id=" + run,
                        "/dryrun.xhtml?id=99999",
                        "/customer.xhtml?tab=decisions&on=" + TOMORROW + "&id=" + held,
                        "/customer.xhtml?lang=en&tab=decisions&on=2020-01-01&id=" + held)) {
                    all.assertThat(person.open(path).status()).as(path).isEqualTo(200);
                    Page page = person.page();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(java.nio.file.Path.of(
                                    "target/shots", path.replaceAll("\\W+", "-") + "-" + width + ".png")));
                    all.assertThat(overflow(page)).as("%s overflows", path).isZero();
                    all.assertThat(unbearable(page)).as("%s, axe-core", path).isEmpty();
                }
                all.assertThat(person.complaints()).as("browser console").isEmpty();
                all.assertAll();
            }
        }
    }

    @Test
    void aDateBeforeTheOneDecidedIsRefusedInWords(Browser browser, CarteraServer server) throws Exception {
        awaitTheDemosRun(server);
        int newest = get(server, "/runs?limit=1&organisation=Andina")
                .getJsonArray("rows")
                .getJsonObject(0)
                .getInt("id");
        for (String language : List.of("es", "en")) {
            try (Person person = Person.signedIn(browser, server, "credito", 1280)) {
                Page page = person.page();
                person.open("/runs.xhtml?lang=" + language);
                page.click("[data-dialog=start]");
                page.fill(
                        "[id='start:date']",
                        LocalDate.parse(WithDemo.BUSINESS_DATE).minusDays(1).toString());
                page.click("[id='start:go']");
                page.locator(".ui-growl-item").waitFor();

                assertThat(page.locator(".ui-growl-item").innerText())
                        .contains(language.equals("es") ? "fecha posterior" : "later date");
                assertThat(page.url()).contains("runs.xhtml");
            }
        }
        assertThat(get(server, "/runs?limit=1&organisation=Andina")
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getInt("id"))
                .isEqualTo(newest);
    }

    @Test
    void aPersonRehearsesTheNightAndTakesItAwayAsAFile(Browser browser, CarteraServer server) throws Exception {
        awaitTheDemosRun(server);
        try (Person person = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = person.page();
            person.open("/runs.xhtml?lang=en");
            page.click("[data-dialog=rehearse]");
            page.fill("[id='rehearse:date']", TOMORROW);
            page.click("[id='rehearse:go']");
            page.waitForURL(url -> url.contains("/dryrun.xhtml"));
            page.waitForSelector("a[href*='dryactions.xhtml']");
            page.locator("a[href*='dryactions.xhtml']").first().click();
            page.waitForSelector("[id='list:rows_data'] tr");
            Download file = page.waitForDownload(() -> page.click("[id='list:csv']"));

            assertThat(Files.readString(file.path()))
                    .contains("Customer")
                    .hasLineCount(1 + countOf(server, newestDryRun(server)));
        }
    }

    private static int countOf(CarteraServer server, int run) {
        return get(server, "/dry-runs/" + run + "/actions?size=1").getInt("total");
    }

    private static int newestDryRun(CarteraServer server) {
        return get(server, "/dry-runs?organisation=Andina")
                .getJsonArray("rows")
                .getJsonObject(0)
                .getInt("id");
    }

    private static void awaitTheDemosRun(CarteraServer server) throws InterruptedException {
        int run = get(server, "/runs?limit=1&organisation=Andina")
                .getJsonArray("rows")
                .getJsonObject(0)
                .getInt("id");
        new RunCall(server).awaitEnd(run);
    }

    private static JsonObject dryRun(CarteraServer server, boolean fresh) throws InterruptedException {
        HttpResponse<String> accepted = server.apiPost(
                "/dry-runs",
                "{\"organisation\":\"Andina\",\"businessDate\":\"" + TOMORROW + "\",\"fresh\":" + fresh + "}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = "/dry-runs/" + json(accepted).getInt("id");
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        JsonObject run = get(server, path);
        while (!RunCall.over(run) && System.nanoTime() < giveUp) {
            Thread.sleep(100);
            run = get(server, path);
        }
        return run;
    }

    /** A fingerprint of every table of work, but for those of dry runs and for who is signed in or waits for his hours. */
    private static Map<String, String> tables(CarteraServer server) throws SQLException, IOException {
        Map<String, String> prints = new TreeMap<>();
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                Statement each = connection.createStatement();
                ResultSet tables = statement.executeQuery("select table_name from information_schema.tables where"
                        + " table_schema = 'public' and table_name in ('position', 'account', 'open_item', 'decision',"
                        + " 'decision_block', 'hold', 'intent_line', 'stage_taken', 'task', 'item_memory', 'run',"
                        + " 'run_step', 'run_aging', 'run_summary', 'work_account', 'work_list', 'generation')")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet print = each.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \""
                                + table + "\" t")) {
                    print.next();
                    prints.put(table, print.getString(1));
                }
            }
        }
        assertThat(prints).hasSizeGreaterThanOrEqualTo(17);
        return prints;
    }

    private static JsonObject get(CarteraServer server, String path) {
        HttpResponse<String> answer = server.apiGet(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static int overflow(Page page) {
        Object pixels = page.evaluate(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
        return ((Number) pixels).intValue();
    }

    private static List<String> unbearable(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(fault -> List.of("serious", "critical").contains(fault.getImpact()))
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " at "
                                + fault.getNodes().get(0).getTarget())
                        .toList();
    }
}
