package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A collector's morning with the bank: its file, what its lines pay, one taken back, one shared, two together, a table described. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class BankingIT {

    @Test
    void aFileIsBroughtAndItsLinesAreAppliedTakenBackSharedAndPutTogether(Browser browser, CarteraServer server) {
        List<Owed> owed = owed(server);
        Owed one = owed.get(0);
        Owed two = owed.get(1);
        BigDecimal half = two.open.divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN);
        String file = mt940(List.of(
                line(one.open, "SOLO UNO", one.name),
                line(one.open.add(BigDecimal.TEN), "PARTES DE DOS", "NADIE CONOCIDO"),
                line(half, "MITAD PRIMERA", "NADIE CONOCIDO"),
                line(half, "MITAD SEGUNDA", "NADIE CONOCIDO")));
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = open(collector, "/bankfiles.xhtml?lang=en");
            upload(page, "morning.sta", file);
            assertThat(page.locator("[id='list:results']")).containsText("New lines: 4 of 4");
            upload(page, "again.sta", file);
            assertThat(page.locator("[id='list:results']")).containsText("is here already");
            upload(page, "broken.sta", file.replace(":62F:C261129COP", ":62F:C261129COP7"));
            assertThat(page.locator("[id='list:results']")).containsText("do not make the closing balance");

            // what the name and the amount suggest, applied and taken back by keys
            open(collector, "/bank.xhtml?state=ALL&q=SOLO+UNO");
            assertThat(page.locator(".ct-whose h3")).hasText(one.name);
            page.keyboard().press("j");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='bank:undo']")).isVisible();
            assertThat(page.locator(".ct-trail")).containsText("cobranza applied it");
            page.keyboard().press("u");
            assertThat(page.locator("[id='bank:apply']")).isVisible();
            assertThat(page.locator(".ct-whose h3")).hasText(one.name);

            // one transfer for two customers
            open(collector, "/bank.xhtml?state=ALL&q=PARTES+DE+DOS");
            give(page, one);
            page.locator("[id='bank:items'] tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(one.item))
                    .locator("input.ct-cell")
                    .fill("10");
            page.keyboard().press("Tab");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator(".ct-missing")).containsText("missing");
            page.selectOption("[id='bank:why']", "DAMAGE");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            give(page, two);
            assertThat(page.locator(".ct-parts li")).hasCount(2);
            page.locator("[id='bank:apply']").click();
            assertThat(page.locator("[id='bank:undo']")).isVisible();
            assertThat(page.locator("[id='bank:one']")).containsText("Damage");
            assertThat(page.locator("[id='bank:one'] h3")).hasCount(2);
            page.keyboard().press("u");
            assertThat(page.locator("[id='bank:apply']")).isVisible();

            // two transfers for one document
            open(collector, "/bank.xhtml?state=ALL&q=MITAD");
            page.locator("[id='bank:rows'] tbody .ui-chkbox-box").nth(1).click();
            assertThat(page.locator("[id='bank:one']")).containsText("2 lines together");
            give(page, two);
            page.locator("[id='bank:apply']").click();
            assertThat(page.locator("[id='bank:rows'] tbody .ct-paid")).hasCount(2);

            open(collector, "/banklog.xhtml?q=NADIE");
            assertThat(page.locator("[id='list:rows'] tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Taken back")))
                    .not()
                    .hasCount(0);
            open(collector, "/bankpayers.xhtml?q=NADIE");
            page.locator("[id='list:rows'] tbody button").first().click();
            assertThat(page.locator("#forgetDialog")).isVisible();
            page.locator("[id='forget:save']").click();
            assertThat(page.locator("#forgetDialog")).isHidden();
            open(collector, "/bankrate.xhtml");
            assertThat(page.locator(".ct-rate")).isVisible();
            for (String address : List.of(
                    "/bank.xhtml", "/bankfiles.xhtml", "/bankpayers.xhtml", "/bankerp.xhtml", "/banklog.xhtml")) {
                open(collector, address);
                assertThat(Looks.overflow(page)).as(address).isZero();
                assertThat(Looks.unbearable(page)).as(address).isEmpty();
            }
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void unaTablaSeDescribeUnaVezYLuegoSeLeeSola(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            Page page = open(collector, "/bankfiles.xhtml?lang=es");
            upload(page, "sabana.csv", "Fecha;Descripción;Pagador;Monto\n29/11/2026;Abono sabana;NADIE MÁS;1.250,50\n");
            assertThat(page.locator("[id='list:results']")).containsText("Fecha | Descripción | Pagador | Monto");
            page.locator("button.ct-map").first().click();
            assertThat(page.locator("#mappingDialog")).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator("[id='mapping:save']").click();
            assertThat(page.locator("#mapping .ui-message-error").last()).containsText("Escriba la cuenta nuestra");
            page.fill("[id='mapping:name']", "Sabana de la prueba");
            page.fill("[id='mapping:account']", "000555");
            page.fill("[id='mapping:currency']", "COP");
            page.locator("[id='mapping:currency']").press("Control+Enter");
            assertThat(page.locator("#mappingDialog")).isHidden();
            assertThat(page.locator("[id='list:results']")).containsText("Líneas nuevas: 1 de 1");
            assertThat(page.locator("[id='list:mappings']")).containsText("Sabana de la prueba");
            upload(page, "otro.csv", "Fecha;Descripción;Pagador;Monto\n30/11/2026;Otro abono;NADIE MÁS;7,00\n");
            assertThat(page.locator("[id='list:results'] li").first()).containsText("Líneas nuevas: 1 de 1");
            page.locator("[id='list:mappings'] button")
                    .filter(new Locator.FilterOptions().setHasText("Borrar"))
                    .first()
                    .click();
            assertThat(page.locator("[id='list:mappings']")).not().containsText("Sabana de la prueba");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    /** Finds the customer and picks his document for what is left of the lines. */
    private static void give(Page page, Owed owed) {
        page.fill("[id='bank:who']", owed.name);
        page.locator("[id='bank:found'] a")
                .filter(new Locator.FilterOptions().setHasText(owed.name))
                .first()
                .click();
        assertThat(page.locator(".ct-whose h3")).hasText(owed.name);
        Locator row = page.locator("[id='bank:items'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(owed.item))
                .first();
        row.locator("input[type=checkbox]").check();
        assertThat(row.locator("input.ct-cell")).isVisible();
    }

    private static Page open(Person person, String path) {
        person.open(path);
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        return person.page();
    }

    private static void upload(Page page, String name, String text) {
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[id='list:results'] li").first()).containsText(name);
    }

    private static String line(BigDecimal amount, String text, String payer) {
        return ":61:2611291129C%sNTRFNONREF//%s\n:86:/REMI/%s/NAME/%s\n"
                .formatted(comma(amount), text.replace(" ", ""), text, ascii(payer));
    }

    private static String mt940(List<String> lines) {
        BigDecimal sum = lines.stream()
                .map(line -> new BigDecimal(
                        line.replaceAll("(?s)^:61:\\d+C([\\d,]+)NTRF.*", "$1").replace(',', '.')))
                .reduce(BigDecimal.ONE, BigDecimal::add);
        return ":20:MORNING\n:25:BANK/000999\n:28C:77/1\n:60F:C261128COP1,00\n%s:62F:C261129COP%s\n-\n"
                .formatted(String.join("", lines), comma(sum));
    }

    private static String comma(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString().replace('.', ',');
    }

    private static String ascii(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("[^\\x20-\\x7e]", "")
                .replaceAll("[^A-Za-z0-9 .&-]", " ");
    }

    /** Items in pesos of customers who owe a single one by that amount, so that the name and the amount mean it. */
    private static List<Owed> owed(CarteraServer server) {
        List<Owed> owed = new ArrayList<>();
        JsonObject customers = json(server.apiGet("/customers?organisation=Andina&size=100&overdue=true")
                .body());
        List<JsonObject> rows = customers.getJsonArray("rows").getValuesAs(JsonObject.class);
        for (int i = rows.size() - 1; i >= 0 && owed.size() < 2; i--) {
            String id = rows.get(i).getString("id");
            JsonObject customer = json(
                    server.apiGet("/customers/" + id + "?organisation=Andina").body());
            for (JsonValue value : customer.getJsonArray("items")) {
                JsonObject item = value.asJsonObject();
                JsonObject open = item.getJsonObject("open");
                if (open.getString("currency").equals("COP") && item.getInt("instalment") == 1) {
                    owed.add(new Owed(
                            rows.get(i).getString("name"),
                            item.getString("invoice"),
                            open.getJsonNumber("amount").bigDecimalValue()));
                    break;
                }
            }
        }
        assertThat(owed).hasSize(2);
        return owed;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** @param item its invoice's number, of the first instalment */
    private record Owed(String name, String item, BigDecimal open) {}
}
