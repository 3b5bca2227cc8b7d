package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Look;
import org.cartera.documents.message.VelocityComposer;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.PromiseMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseMailTest {
    private static final OrganisationId ANDINA = new OrganisationId("Company");
    private static final Look LOOK = Look.plain(new Look.Contact("", "cartera@andina.example", "601 555 0100"));
    private static final LocalDate D = LocalDate.of(2026, 11, 20);

    private static final Composer OWN = new VelocityComposer(
            new ShippedTemplates(),
            new Look(
                    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
                    "#0b4f54",
                    Map.of("es", "Andina S. A. S. · NIT 900.123.456-7\nBogotá"),
                    new Look.Contact("Marcela Rincón", "m.rincon@andina.example", "")),
            15);

    @Test
    void aConfirmationSaysWhatWasPromisedByWhomAndUntilWhen() {
        Message es = compose(PromiseMessages.CONFIRMATION, "es", "Marta Ruiz");
        Message en = compose(PromiseMessages.CONFIRMATION, "en", "");

        assertThat(es.subject()).contains("COP\u00a01.250.000", "27 de noviembre de 2026");
        assertThat(es.plain()).contains("a Marta Ruiz por su compromiso", "a más tardar el 27 de noviembre de 2026");
        assertThat(en.plain())
                .contains("Thank you for your time.", "COP\u00a01,250,000 no later than 27 November 2026")
                .doesNotContain("thanks to")
                .doesNotContain("$");
    }

    @Test
    void aReminderNamesTheDay() {
        assertThat(compose(PromiseMessages.REMINDER, "es", "").plain()).contains("27 de noviembre de 2026");
        assertThat(compose(PromiseMessages.REMINDER, "en", "").subject()).contains("27 November 2026");
    }

    @Test
    void anOrganisationWritesInItsOwnWordsWhereItHasSome(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("es"));
        Files.writeString(
                folder.resolve("es/promise-reminder.vm"), "Subject: Nos vemos el $promised\nHola $customer:\n");
        Composer letters = new LettersByOrganisation(id -> new VelocityComposer(
                id.equals(ANDINA) ? new OwnTemplates(folder, new ShippedTemplates()) : new ShippedTemplates(),
                LOOK,
                15));

        assertThat(compose(letters, ANDINA, PromiseMessages.REMINDER, "es", "").subject())
                .isEqualTo("Nos vemos el 27 de noviembre de 2026");
        assertThat(compose(letters, ANDINA, PromiseMessages.CONFIRMATION, "es", "")
                        .subject())
                .startsWith("Confirmamos");
        assertThat(compose(letters, new OrganisationId("Norte"), PromiseMessages.REMINDER, "es", "")
                        .subject())
                .startsWith("Recordatorio");
    }

    @Test
    void aLetterBearsTheLogoAndItsFooterStandsLastOnPaperAndOnTheScreen() throws IOException {
        Message letter = compose(Channel.LETTER, OWN, ANDINA, PromiseMessages.REMINDER, "es", "");

        assertThat(letter.html()).contains("<img", "@media screen { body { display: flex");
        try (PDDocument paper = Loader.loadPDF(new PdfPages().of(letter.html()))) {
            PDFTextStripper fromTheTop = new PDFTextStripper();
            fromTheTop.setSortByPosition(true);
            assertThat(fromTheTop.getText(paper))
                    .containsSubsequence("Para responder: Marcela Rincón", "Nuestra referencia", "NIT 900.123.456-7")
                    .containsOnlyOnce("NIT 900.123.456-7");
        }
    }

    @Test
    void aMailBearsColourFooterAndThePersonWhoAnswers() {
        Message es = compose(OWN, ANDINA, PromiseMessages.REMINDER, "es", "");
        Message en = compose(OWN, ANDINA, PromiseMessages.REMINDER, "en", "");

        assertThat(es.plain())
                .contains("Para responder: Marcela Rincón, m.rincon@andina.example\n")
                .endsWith("Andina S. A. S. · NIT 900.123.456-7\nBogotá\n");
        assertThat(es.html())
                .contains("#0b4f54", "NIT 900.123.456-7<br/>Bogotá")
                .doesNotContain("<img");
        assertThat(en.html() + en.plain()).contains("Marcela Rincón").doesNotContain("NIT");
    }

    private static Message compose(StageId stage, String language, String by) {
        return compose(new VelocityComposer(new ShippedTemplates(), LOOK, 15), ANDINA, stage, language, by);
    }

    private static Message compose(
            Composer composer, OrganisationId organisation, StageId stage, String language, String by) {
        return compose(Channel.EMAIL, composer, organisation, stage, language, by);
    }

    private static Message compose(
            Channel channel,
            Composer composer,
            OrganisationId organisation,
            StageId stage,
            String language,
            String by) {
        Outgoing outgoing = new Outgoing(
                345,
                12,
                "promise/P1/" + stage,
                AccountKey.of("Company", "C1"),
                stage,
                channel,
                stage.value(),
                D,
                Money.of("COP", "1250000"),
                0,
                0,
                null,
                new Outgoing.Promised("P1", D.plusDays(7), by),
                List.of());
        return composer.compose(
                outgoing,
                new Organisation(organisation, "Andina", ZoneId.of("America/Bogota"), null, "CO"),
                Customer.named(new CustomerId("C1"), "Tornillo S.A.S."),
                "pagos@tornillo.example",
                Locale.forLanguageTag(language));
    }
}
