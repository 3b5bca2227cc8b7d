package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A collector brings a customer's own statement, says what its columns are, matches a line by keys and signs the record. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ComparingIT {
    private static final String LIST =
            """
            Su proveedor;;;
            Documento;Fecha;Concepto;Valor
            ZZ-99001;15/11/2026;Compra;1.234.567,00
            CE-4711;28/11/2026;Pago;-100.000,00
            """;

    @Test
    void aStatementIsReadComparedMatchedAndSigned(Browser browser, CarteraServer server) throws IOException {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            String customer = CaseScreen.ofOverdue(collector, 6).customer();
            Page page = collector.page();
            collector.open("/comparisons.xhtml?lang=en&customer=" + customer);
            page.locator("[id='upload:file_input']")
                    .setInputFiles(new FilePayload(
                            "cartera noviembre.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            Locator again = page.locator("[id='upload:again']");
            assertThat(again).isVisible();
            page.locator("[id='upload:currency']").fill("COP");
            again.click();
            Locator raises = page.locator("[id='upload:columns']");
            assertThat(raises).containsText("Not in our books");
            assertThat(page.locator("[id='all_data']")).not().containsText("cartera noviembre.csv");
            assertThat(Looks.unbearable(page)).isEmpty();
            page.locator("[id='upload:take']").click();
            Locator opened = page.locator("[id='all_data'] a").first();
            assertThat(page.locator("[id='all_data']")).containsText("cartera noviembre.csv");
            assertThat(page.locator(".ui-fileupload-filename")).hasCount(0);
            assertThat(Looks.unbearable(page)).isEmpty();
            assertThat(Looks.overflow(page)).isZero();

            opened.click();
            page.waitForLoadState();
            Locator lines = page.locator("[id='compare:lines']");
            assertThat(lines).containsText("ZZ-99001");
            assertThat(lines).containsText("No document of ours matches ZZ-99001.");
            assertThat(lines).containsText("In transit");
            assertThat(Looks.unbearable(page)).isEmpty();
            assertThat(Looks.overflow(page)).isZero();

            page.locator("tr", new Page.LocatorOptions().setHasText("ZZ-99001"))
                    .locator("input[name='row']")
                    .check();
            page.locator("input[name='key']").first().check();
            page.keyboard().press("m");
            assertThat(lines).containsText("by a person");

            page.locator("[id='compare:signing']").click();
            Locator name = page.locator("[id='sign:name']");
            assertThat(name).isFocused();
            name.fill("Ana Ruiz");
            page.locator("[id='sign:save']").click();
            assertThat(page.locator("[id='compare:sums']")).containsText("Ana Ruiz");
            Download paper = page.waitForDownload(
                    () -> page.getByText("Record (Spanish)").click());
            assertThat(Files.readAllBytes(paper.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(collector.complaints()).isEmpty();
        }
    }
}
