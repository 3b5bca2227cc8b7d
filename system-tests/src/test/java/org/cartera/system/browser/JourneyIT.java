package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One invoice from the call before it is due to the order that passes again, on everybody's screen: collector, ERP, seller, bank,
 * credit manager, auditor, administrator. The server's day stands still, so the weeks that pass are taken from the dates in the
 * ERP and of the promise.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class JourneyIT {
    private static final String CART = "of-the-journey";
    private static final String MAPPING =
            """
            {"columns":{"BOOKED":"Dia","TEXT":"Detalle","AMOUNT":"Monto"},"datePattern":"dd/MM/yyyy","decimal":",",
             "account":"000999","currency":"COP"}""";

    /** A customer who owes one invoice, not yet due, whose service call is to be made. */
    private record Owed(String customer, String invoice, String number, String open) {}

    @Test
    void anInvoiceGoesFromServiceCallToBrokenPromiseToHoldToPaymentToRelease(Browser browser, CarteraServer server)
            throws Exception {
        Owed owed = owed(server);
        theServiceCallEndsWithAPromise(browser, server, owed);
        assertThat(check(server, owed).getString("decision")).isEqualTo("APPROVE");
        end(server);

        weeksPass(server, owed);
        night(server);
        theCollectorSeesTheBrokenPromiseTheLetterAndTheHold(browser, server, owed);
        JsonObject held = check(server, owed);
        assertThat(held.getString("decision")).isEqualTo("HOLD");
        assertThat(held.getJsonArray("reasons").toString()).contains("hold.days-overdue");
        theSellerSeesHisOrderHeldAndWhy(browser, server, owed);
        theManagerSeesWhyAndMayRelease(browser, server, owed);
        end(server);

        theBankBringsTheMoney(server, owed);
        night(server);
        assertThat(check(server, owed).getString("decision")).isEqualTo("APPROVE");
        end(server);
        theAuditorReadsItAllAndChangesNothing(browser, server, owed);
        theAdministratorSeesNoCase(browser, server);
    }

    private static void theServiceCallEndsWithAPromise(Browser browser, CarteraServer server, Owed owed) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.of(collector, owed.customer);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            Locator said = customer.field("contact", "said");
            assertThat(said).isVisible();
            assertThat(customer.field("contact", "kind")).hasValue("SERVICE");
            for (int question = 0; question < 4; question++) {
                customer.field("contact", "asked:" + question + ":answer").selectOption("YES");
            }
            customer.field("contact", "reaction").selectOption("REPLIED");
            said.fill("All came, pays on the day");
            customer.saveFrom(said);
            assertThat(customer.page().locator("#contactDialog")).isHidden();

            customer.open("promises");
            customer.page().keyboard().press("p");
            Locator amount = customer.field("promise", "amount");
            assertThat(amount).isFocused();
            amount.fill(owed.open);
            customer.field("promise", "by").fill("Luz Adriana Ospina");
            customer.field("promise", "due").fill("2026-12-11");
            customer.saveFrom(amount);
            assertThat(customer.rows()).hasCount(1);
            assertThat(customer.rows().first()).containsText("Running");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    private static void theCollectorSeesTheBrokenPromiseTheLetterAndTheHold(
            Browser browser, CarteraServer server, Owed owed) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = open(collector, "/work.xhtml?kind=PROMISE&q=" + owed.customer);
            assertThat(page.locator("[id='list:rows_data'] tr[data-rk]")).hasCount(1);
            assertThat(page.locator("[id='list:rows_data']")).containsText("was not kept");
            CaseScreen customer = CaseScreen.of(collector, owed.customer);
            customer.open("promises");
            assertThat(customer.rows().first()).containsText("Broken");
            assertThat(customer.head()).containsText("On hold");
            page = open(collector, "/communications.xhtml?q=" + owed.customer);
            assertThat(page.locator("[id='list:rows_data']")).containsText("First notice");
            customer.open("credit");
            assertThat(page.locator("#hold, #release")).hasCount(0);
            assertThat(collector.complaints()).isEmpty();
        }
    }

    private static void theSellerSeesHisOrderHeldAndWhy(Browser browser, CarteraServer server, Owed owed) {
        try (Person seller = Person.signedIn(browser, server, "vendedor", 1280)) {
            CaseScreen customer = CaseScreen.of(seller, owed.customer);
            assertThat(customer.open("orders")).isEqualTo(200);
            assertThat(customer.head()).containsText("On hold");
            assertThat(customer.page().locator("#sheet")).containsText("1,000");
            assertThat(seller.open("/work.xhtml").status()).isEqualTo(403);
            assertThat(seller.open("/figures.xhtml").status()).isEqualTo(403);
        }
    }

    private static void theManagerSeesWhyAndMayRelease(Browser browser, CarteraServer server, Owed owed) {
        try (Person manager = Person.signedIn(browser, server, "credito", 1280)) {
            Page page = open(manager, "/heldcustomers.xhtml?age=0-7&q=" + owed.customer);
            assertThat(page.locator("[id='list:rows_data'] tr[data-rk]")).hasCount(1);
            CaseScreen customer = CaseScreen.of(manager, owed.customer);
            customer.open("credit");
            assertThat(customer.page().locator("#hold")).hasCount(1);
            customer.page().locator("#sheet .ct-why").first().click();
            assertThat(customer.page().locator("#sheet .ct-whycard").first()).containsText("The policy holds from");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    private static void theAuditorReadsItAllAndChangesNothing(Browser browser, CarteraServer server, Owed owed) {
        try (Person auditor = Person.signedIn(browser, server, "auditor", 1280)) {
            CaseScreen customer = CaseScreen.of(auditor, owed.customer);
            customer.open("decisions");
            assertThat(customer.head()).not().containsText("On hold");
            assertThat(customer.page().locator("main"))
                    .containsText(Pattern.compile("Released.*Held|Held.*Released", Pattern.DOTALL));
            assertThat(customer.page().locator("#promise, #hold, #release, #contact"))
                    .hasCount(0);
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    private static void theAdministratorSeesNoCase(Browser browser, CarteraServer server) {
        try (Person administrator = Person.signedIn(browser, server, "admin", 1280)) {
            assertThat(administrator.open("/admin/users.xhtml").status()).isEqualTo(200);
            for (String path : new String[] {"/work.xhtml", "/heldcustomers.xhtml", "/policy.xhtml", "/bank.xhtml"}) {
                assertThat(administrator.open(path).status()).as(path).isEqualTo(403);
            }
        }
    }

    private static Owed owed(CarteraServer server) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select o.customer, i.key, substring(o.item from '[^/]*$') as number, o.open
                          from open_item o
                          join account a on a.organisation = o.organisation and a.customer = o.customer
                               and not a.held and not a.incomplete
                          join position p on p.organisation = o.organisation and p.customer = o.customer
                               and p.credit = 0 and p.ordered = 0
                          join fact_invoice i on i.organisation = o.organisation and i.gen_to is null
                               and o.item = i.key || '/1' and i.due_source = 'INVOICE'
                          join credit_file f on f.organisation = o.organisation and f.customer = o.customer
                               and f.status = 'OK' and f.valid_through > date '2027-01-01'
                          join task t on t.organisation = o.organisation and t.customer = o.customer
                               and t.stage = 'service-call' and t.status = 'OPEN'
                         where o.organisation = 'Andina' and o.currency = 'COP' and o.open > 1000000
                           and o.due between date '2026-12-03' and date '2026-12-10'
                           and (select count(*) from open_item n where n.organisation = o.organisation
                                 and n.customer = o.customer) = 1
                           and not exists (select 1 from credit_group_member m where m.organisation = o.organisation
                                 and m.customer = o.customer)
                         order by o.customer desc limit 1""")) {
            assertThat(row.next())
                    .as("a customer with one invoice that is not due")
                    .isTrue();
            return new Owed(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBigDecimal(4).stripTrailingZeros().toPlainString());
        }
    }

    /** Five weeks: the day to pay, the invoice and the promise are moved so far back. */
    private static void weeksPass(CarteraServer server, Owed owed) throws SQLException {
        try (Connection erp = server.erp();
                Statement statement = erp.createStatement()) {
            statement.executeUpdate(
                    """
                    update invoice set due_date = due_date - interval '35 days', invoice_date = invoice_date - interval '35 days',
                           last_updated_stamp = n.stamp, last_updated_tx_stamp = n.stamp
                      from (select max(last_updated_stamp) + interval '1 second' as stamp from invoice) n
                     where invoice_id = '%s'"""
                            .formatted(owed.invoice));
        }
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "update promise set made_on = made_on - 35, due = due - 35 where organisation = 'Andina' and customer = '"
                            + owed.customer + "'");
        }
    }

    private static void night(CarteraServer server) throws InterruptedException {
        RunCall runs = new RunCall(server);
        JsonObject ended = runs.awaitEnd(runs.start("Andina", WithDemo.BUSINESS_DATE));
        assertThat(ended.getString("status")).startsWith("COMPLETED");
    }

    private static void theBankBringsTheMoney(CarteraServer server, Owed owed) {
        assertThat(server.apiPut("/bank-mappings/of-the-journey", MAPPING).statusCode())
                .isEqualTo(200);
        String table = "Dia;Detalle;Monto\n30/11/2026;PAGO FACTURA %s CUOTA %s;%s\n"
                .formatted(owed.invoice, owed.number, owed.open.replace('.', ','));
        JsonObject taken = json(server.apiPost("/bank-files?organisation=Andina", table));
        assertThat(taken.getString("state")).isEqualTo("TAKEN");
        assertThat(server.apiGet("/bank-lines?organisation=Andina&state=APPLIED")
                        .body())
                .contains("000999");
        assertThat(server.apiDelete("/bank-mappings/of-the-journey").statusCode())
                .isEqualTo(204);
    }

    /** The ERP asks about a small order. */
    private static JsonObject check(CarteraServer server, Owed owed) {
        return json(server.apiPost(
                "/order-checks",
                """
                {"cartKey":"%s","organisation":"Andina","billTo":"%s","amount":"1000","currency":"COP","language":"en"}"""
                        .formatted(CART, owed.customer)));
    }

    private static void end(CarteraServer server) {
        assertThat(server.apiPost("/order-checks/" + CART + "/cancel", "{\"organisation\":\"Andina\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static Page open(Person person, String path) {
        person.open(path + "&lang=en");
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        return person.page();
    }
}
