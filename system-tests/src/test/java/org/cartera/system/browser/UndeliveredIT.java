package org.cartera.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails that did not, or perhaps not, arrive: a person, or a program, decides about them, with a note. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class UndeliveredIT {
    private final List<Long> uncertain = new ArrayList<>();

    /** As the watch leaves mails whose server died while it was sending them. */
    @BeforeEach
    void threeMailsMayNotHaveArrived(CarteraServer server) throws SQLException {
        try (Connection database = server.database();
                PreparedStatement die = database.prepareStatement(
                        """
                        with lost as (
                            update intent set state = 'UNCERTAIN', detail = 'No sign of life from node-9 while it was sending'
                             where id in (select id from intent where organisation = 'Andina' and channel = 'EMAIL'
                                             and state = 'SENT' order by id limit 3)
                            returning id, taken, detail)
                        insert into intent_event (intent, taken, at, state, by_whom, detail)
                        select id, taken, now(), 'UNCERTAIN', 'node-9', detail from lost returning intent""");
                ResultSet rows = die.executeQuery()) {
            while (rows.next()) {
                uncertain.add(rows.getLong(1));
            }
        }
        assertThat(uncertain).hasSize(3);
    }

    @Test
    void aPersonWritesWhyIsAskedOnceMoreAndSendsAgainOrVouches(Browser browser, CarteraServer server) {
        try (Person person = Person.signedIn(browser, server, "credito", 1280)) {
            person.open("/communications.xhtml?status=PERSON&lang=es");
            Page page = person.page();
            long waiting = Long.parseLong(badge(page).textContent());
            page.locator("[id='list:rows_data'] .w-act button").first().click();
            Locator yes = page.locator("[id='settle:yes']");

            page.click("[id='settle:again']");
            page.locator("#settle .ui-message-error").waitFor();
            assertThat(yes.isVisible())
                    .as("nothing is asked before the note is written")
                    .isFalse();

            page.fill("[id='settle:note']", "No le llegó; llamé al cliente");
            page.click("[id='settle:again']");
            yes.waitFor();
            shot(page, "settle-es");
            assertThat(page.locator("#settle").innerText()).contains("No le llegó; llamé al cliente");
            page.click("[id='settle:back']");
            assertThat(page.inputValue("[id='settle:note']")).isEqualTo("No le llegó; llamé al cliente");
            page.click("[id='settle:again']");
            yes.click();
            page.waitForCondition(() -> badge(page).textContent().equals(Long.toString(waiting - 1)));

            person.open("/communications.xhtml?status=PERSON&lang=en");
            page.locator("[id='list:rows_data'] .w-act button").first().click();
            page.fill("[id='settle:note']", "The customer has it");
            page.click("[id='settle:sent']");
            yes.waitFor();
            shot(page, "settle-en");
            yes.click();
            page.waitForCondition(() -> badge(page).textContent().equals(Long.toString(waiting - 2)));

            assertThat(person.complaints()).isEmpty();
        }
        List<String> decided = uncertain.stream().map(id -> event(server, id)).toList();
        assertThat(decided)
                .contains(
                        "SEND_AGAIN credito No le llegó; llamé al cliente", "MARKED_SENT credito The customer has it");
    }

    @Test
    void whoOnlyCollectsReadsWhatHappenedAndDecidesNothing(Browser browser, CarteraServer server) {
        try (Person person = Person.signedIn(browser, server, "cobranza", 1280)) {
            person.open("/communications.xhtml?status=PERSON&lang=en");
            Page page = person.page();
            page.locator("[id='list:rows_data'] .w-act button").first().click();
            page.locator("ol.ct-history").waitFor();

            assertThat(page.locator("[id='messageDialog']").innerText())
                    .contains("Reference R", "No sign of life from node-9");
            assertThat(page.locator("[id='settle:note']").count()).isZero();
        }
    }

    @Test
    void aProgramDecidesWithANoteOnceAndOnlyWithTheScope(CarteraServer server) throws SQLException {
        String again = "/communications/" + uncertain.get(0) + "/send-again";
        String sent = "/communications/" + uncertain.get(1) + "/mark-as-sent";
        HttpResponse<String> noNote = server.apiPost(again, "{}");
        assertThat(noNote.statusCode()).isEqualTo(400);
        assertThat(json(noNote).getString("field")).isEqualTo("note");
        assertThat(server.apiPost("/communications/999999999/send-again", "{\"note\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> reader = readerPosts(server, again);
        assertThat(reader.statusCode()).as(reader.body()).isEqualTo(403);

        HttpResponse<String> first = server.apiPost(again, "{\"note\":\"The mail server died\"}");
        HttpResponse<String> second = server.apiPost(sent, "{\"note\":\"Told by telephone\"}");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).getString("status")).isIn("PENDING", "SENDING", "SENT");
        assertThat(json(second).getString("status")).isEqualTo("SENT");
        assertThat(event(server, uncertain.get(0))).isEqualTo("SEND_AGAIN api:operations The mail server died");
        assertThat(server.apiPost(sent, "{\"note\":\"Once more\"}").statusCode())
                .as("nobody waits for a decision any more")
                .isEqualTo(409);
    }

    /** A client that may read only, known to the database. */
    private static HttpResponse<String> readerPosts(CarteraServer server, String path) throws SQLException {
        try (Connection database = server.database();
                PreparedStatement client = database.prepareStatement(
                        """
                        with client as (
                            insert into api_client (id, name, secret_digest, active, changed_by, version)
                            values ('reader', 'Reader', encode(sha256('hush'::bytea), 'hex'), true, 'test', 1)
                            on conflict do nothing returning id)
                        insert into api_client_scope (id, scope) select id, 'READ' from client""")) {
            client.executeUpdate();
        }
        return server.apiPostAs("reader", "hush", path, "{\"note\":\"x\"}");
    }

    private static String event(CarteraServer server, long intent) {
        try (Connection database = server.database();
                PreparedStatement query = database.prepareStatement("select state || ' ' || by_whom || ' ' || detail"
                        + " from intent_event where intent = ? and state in ('SEND_AGAIN', 'MARKED_SENT')"
                        + " order by id desc limit 1")) {
            query.setLong(1, intent);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locator badge(Page page) {
        return page.locator(".ct-nav a[href*='/communications'] .ct-nav-count");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots", name + ".png")));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
