package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tab of one customer, and the lists that lead there and away. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class CustomerPagesIT {
    private static final List<String> TABS = List.of(
            "position",
            "items",
            "timeline",
            "contacts",
            "promises",
            "disputes",
            "pauses",
            "statements",
            "credit",
            "decisions");

    @ParameterizedTest
    @CsvSource({"es, 1280", "en, 1920"})
    void everyTabAnswersFitsAndIsUsableByEverybody(String language, int width, Browser browser, CarteraServer server) {
        try (Person manager = Person.signedIn(browser, server, "credito", width)) {
            String customer = CaseScreen.ofOverdue(manager, 7).customer();
            Page page = manager.page();
            SoftAssertions all = new SoftAssertions();
            for (String tab : TABS) {
                Response answer = manager.open("/customer.xhtml?id=" + customer + "&tab=" + tab + "&lang=" + language);
                all.assertThat(answer.status()).as(tab).isEqualTo(200);
                all.assertThat(page.locator("html").getAttribute("lang"))
                        .as(tab)
                        .isEqualTo(language);
                all.assertThat(Looks.overflow(page))
                        .as("%s overflows by pixels", tab)
                        .isZero();
                all.assertThat(Looks.unbearable(page)).as("%s, axe-core", tab).isEmpty();
            }
            all.assertThat(manager.complaints()).as("browser console").isEmpty();
            all.assertAll();
        }
    }

    @Test
    void aStatementIsPreviewedThenProducedKeptOnceAndOpened(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 7);
            customer.open("statements");
            Page page = collector.page();
            Page preview = page.context().waitForPage(() -> page.click("[id='sheet:preview']"));
            preview.waitForLoadState();
            assertThat(preview.locator("h1")).containsText("Estado de cuenta");
            preview.close();
            Locator kept = page.locator("#case code");
            int before = kept.count();

            for (int twice = 0; twice < 2; twice++) {
                page.click("[id='sheet:produce']");
                assertThat(page.locator(".ui-growl-item").last()).containsText("Statement produced");
                assertThat(kept).hasCount(before + 1);
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots", "statements-en.png")));
            APIResponse pdf = page.request()
                    .get(page.locator("#case a.ct-file[href*='PDF']")
                            .first()
                            .evaluate("a => a.href")
                            .toString());
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void theLegalFileHoldsEveryDocumentOfTheDebtAndTheSealOfEach(Browser browser, CarteraServer server)
            throws IOException {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            String customer = CaseScreen.ofOverdue(collector, 7).customer();
            collector.open("/customer.xhtml?id=" + customer + "&tab=statements&lang=es");
            Page page = collector.page();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/shots", "legal-es.png")));
            Path file =
                    page.waitForDownload(() -> page.click("[id='sheet:legal']")).path();

            Map<String, byte[]> files = unzipped(file);
            assertThat(files.keySet())
                    .anyMatch(name -> name.equals("00 Portada.pdf"))
                    .anyMatch(name -> name.matches("\\d\\d Estado de cuenta .*\\.pdf"))
                    .anyMatch(name -> name.endsWith(" Documentos.csv"))
                    .anyMatch(name -> name.matches("\\d\\d Correo 2026-.* R\\d+-M\\d+\\.html"));
            String contents = new String(
                    files.entrySet().stream()
                            .filter(one -> one.getKey().endsWith(" Contenido.csv"))
                            .findFirst()
                            .orElseThrow()
                            .getValue(),
                    StandardCharsets.UTF_8);
            assertThat(contents.lines()).hasSize(files.size());
            assertThat(contents).contains(seal(files.get("00 Portada.pdf")));
            Files.write(Path.of("target/shots", "legal-cover.pdf"), files.get("00 Portada.pdf"));
            assertThat(collector.complaints()).isEmpty();
        }
    }

    private static String seal(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void whyIsAnsweredInNumbersAndCopied(Browser browser, CarteraServer server) {
        try (Person auditor = Person.signedIn(browser, server, "auditor", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(auditor, 3);
            customer.open("position");
            customer.head().locator(".ct-why").click();
            assertThat(customer.head().locator(".ct-whycard li").first()).containsText("days ago");
            assertThat(customer.head().locator(".ct-whycard")).containsText("30 Nov 2026");
        }
    }

    @Test
    void aMessageIsReadInAFrameThatRunsNothing(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            collector.open("/communications.xhtml?status=SENT&channel=EMAIL&lang=en");
            collector.page().locator("[id='list:rows_data'] button").first().click();
            assertThat(collector.page().locator("#message iframe")).hasAttribute("sandbox", "");
            assertThat(collector.page().locator("#message")).containsText("Proof of delivery:");
        }
    }

    @Test
    void theDeliveryOfAMessageIsProven(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            collector.open("/communications.xhtml?status=SENT&channel=EMAIL&lang=en");
            Page page = collector.page();
            // what is sent meanwhile comes to stand above it: it is found by customer and stage
            Locator rows = page.locator("[id='list:rows_data'] tr");
            Locator chosen = rows.first();
            Locator read = rows.filter(new Locator.FilterOptions()
                            .setHasText(chosen.locator("a").textContent()))
                    .filter(new Locator.FilterOptions()
                            .setHasText(chosen.locator("td")
                                    .first()
                                    .locator("small")
                                    .textContent()))
                    .first()
                    .locator("button");
            read.click();
            page.locator("#prove summary").click();
            page.locator("[id='prove:save']").click();
            assertThat(page.locator("#prove .ui-message-error")).containsText("Write what proves it");
            // a button that was pressed takes no other press before it has its answer
            assertThat(page.locator("[id='prove:save']")).isEnabled();
            page.locator("[id='prove:note']").fill("Their treasurer answered it");
            page.locator("[id='prove:note']").press("Control+Enter");
            assertThat(page.locator("#messageDialog")).isHidden();
            read.click();
            assertThat(page.locator("#message .ct-history").last())
                    .containsText("Delivery proven Their treasurer answered it");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void aTaskEndsWithWhatCameOfIt(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            collector.open("/tasks.xhtml?lang=en");
            Page page = collector.page();
            page.locator("[id='list:rows_data'] button").first().click();
            page.locator("[id='finish:outcome']").fill("I spoke with the treasurer");
            page.locator("[id='finish:outcome']").press("Control+Enter");
            assertThat(page.locator("#finishDialog")).isHidden();
            collector.open("/tasks.xhtml?status=DONE&lang=en");
            assertThat(page.locator("[id='list:rows_data']")).containsText("I spoke with the treasurer");
        }
    }
}
