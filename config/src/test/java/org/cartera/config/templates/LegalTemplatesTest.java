package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cartera.documents.legal.VelocityLegalPages;
import org.cartera.documents.letter.PdfPages;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.legal.LegalCheck;
import org.cartera.domain.legal.LegalCheck.Question;
import org.cartera.domain.legal.LegalClaim;
import org.cartera.domain.legal.LegalFile;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of a legal file in both languages, with every question. */
class LegalTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final AccountKey ACCOUNT = AccountKey.of("Company", "TORNILLO");

    private final VelocityLegalPages press = new VelocityLegalPages(new ShippedTemplates(), new PdfPages());

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void saysWhatIsClaimedWhatWasAnnouncedAndWhatStandsAgainstIt(String language) {
        String html = press.html(file(), Locale.forLanguageTag(language));
        boolean spanish = language.equals("es");
        assertThat(html)
                .doesNotContain("$")
                .contains(
                        "Tornillo &amp; C&#39;a &lt;Bogotá&gt;", "lang=\"" + language + "\"", "FE-1001", "OC &lt;7&gt;")
                .contains(spanish ? "1.500.000" : "1,500,000")
                .contains(spanish ? "entrega probada el" : "delivery proven on")
                .contains(spanish ? "Aviso final" : "Final notice")
                .contains(spanish ? "Algo se opone todavía" : "Something still stands against");
        for (Question question : Question.values()) {
            assertThat(html).doesNotContain(">" + question.name() + "<");
        }
        assertThat(html.split("class=\"no\"", -1)).hasSize(Question.values().length);
    }

    @Test
    void setAgainItIsTheSameBytes() {
        byte[] once = press.set(file(), Locale.forLanguageTag("es"));
        assertThat(new String(once, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(press.set(file(), Locale.forLanguageTag("es"))).isEqualTo(once);
    }

    /** Only the first question is met. */
    private static LegalFile file() {
        Money total = Money.of("COP", "1500000");
        Invoice invoice = new Invoice(
                new InvoiceId("FE-1001"),
                ACCOUNT,
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                DAY.minusDays(130),
                total,
                List.of(new Instalment(1, DAY.minusDays(100), Instalment.DueSource.INVOICE, total)),
                "OC <7>",
                null,
                null);
        OpenItem item = new OpenItem(
                new InstalmentId(invoice.id(), 1), invoice, total, total, DAY.minusDays(100), DAY.minusDays(100), 100);
        StageTaken notice = new StageTaken(new StageId("final-notice"), 0, DAY.minusDays(30), StageTaken.Delivery.DONE)
                .provenOn(DAY.minusDays(25));
        return new LegalFile(
                new Organisation(
                        new OrganisationId("Company"),
                        "Andina",
                        ZoneId.of("America/Bogota"),
                        Currency.getInstance("COP"),
                        "CO"),
                Customer.named(ACCOUNT.customer(), "Tornillo & C'a <Bogotá>"),
                DAY,
                List.of(new LegalClaim(item, Money.of("COP", "200000"), List.of(notice))),
                Balances.of(total),
                Balances.of(Money.of("COP", "200000")),
                Balances.none(),
                Arrays.stream(Question.values())
                        .map(one -> new LegalCheck(one, one == Question.ALL_READ, null))
                        .toList());
    }
}
