package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.receivable.InstalmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped template in every language against a golden file. Run with {@code -Dgolden.write=true} to write the golden
 * files anew, then read the difference.
 */
class ShippedTemplatesTest {
    private static final List<String> STAGES = List.of(
            "service-call",
            "reminder-before",
            "due-today",
            "overdue-call",
            "letter-1",
            "letter-2",
            "letter-3",
            "final-notice",
            "legal-referral");
    private static final Set<String> LETTERS = Set.of("letter-3", "final-notice");
    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final Organisation ORGANISATION = new Organisation(
            new OrganisationId("Company"), "Distribuidora Andina S.A.S.", ZoneId.of("America/Bogota"), null, "CO");
    private static final Customer CUSTOMER = new Customer(
            new CustomerId("C1"),
            "Ferretería El Tornillo & Cía.",
            Customer.Kind.COMPANY,
            true,
            "900.123.456-7",
            null,
            "es",
            "CO",
            null,
            Set.of());

    private final VelocityComposer composer = new VelocityComposer(
            new ShippedTemplates(), Look.plain(new Look.Contact("", "cartera@andina.example", "601 555 0100")), 15);

    static Stream<Arguments> everyTemplateInEveryLanguage() {
        return STAGES.stream().flatMap(stage -> Stream.of("es", "en").map(language -> Arguments.of(stage, language)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void saysWhatItsGoldenFileSays(String stage, String language) throws IOException {
        Message message = compose(stage, language, cop(stage));

        golden(language + "/" + stage + ".txt", message.subject() + "\n\n" + message.plain());
        golden(language + "/" + stage + ".html", message.html());
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void listsEveryInstalmentTheTotalAndTheSender(String stage, String language) {
        Message message = compose(stage, language, usd());
        String total = language.equals("es") ? "1.300,50" : "1,300.50";

        for (String text : List.of(message.html(), message.plain())) {
            assertThat(text)
                    .contains(
                            "FV-1",
                            "FV-2/2",
                            "PO-77",
                            total,
                            "Distribuidora Andina",
                            "cartera@andina.example",
                            "R12-M345");
        }
        assertThat(message.subject()).doesNotContain("\n").isNotBlank();
        assertThat(message.html() + message.plain()).doesNotContain("$");
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void readsWellForOneInstalmentToo(String stage, String language) {
        Message message = compose(stage, language, List.of(usd().get(0)));

        assertThat(message.plain()).doesNotContain("  ").doesNotContain(" ,").contains("FV-1");
    }

    @Test
    void pesosCarryNoDecimalsAndDatesFollowTheLanguage() {
        assertThat(compose("letter-1", "es", cop("letter-1")).plain())
                .contains("COP\u00a03.750.001", "20 de noviembre de 2026", "31/10/2026");
        assertThat(compose("letter-1", "en", cop("letter-1")).plain())
                .contains("COP\u00a03,750,001", "20 November 2026", "31 Oct 2026");
    }

    @Test
    void theFinalNoticeNamesItsDeadline() {
        assertThat(compose("final-notice", "es", usd()).subject()).contains("5 de diciembre de 2026");
        assertThat(compose("final-notice", "en", usd()).plain()).contains("5 December 2026");
    }

    @Test
    void aTemplateOutsideTheShippedOnesIsNotFound() {
        assertThat(new ShippedTemplates().text("../settings/Settings.class")).isEmpty();
        assertThat(new ShippedTemplates().text("es/nothing.vm")).isEmpty();
    }

    private Message compose(String stage, String language, List<Outgoing.Line> lines) {
        Channel channel = LETTERS.contains(stage) ? Channel.LETTER : Channel.EMAIL;
        Money total =
                lines.stream().map(Outgoing.Line::asked).reduce(Money::plus).orElseThrow();
        Outgoing outgoing = new Outgoing(
                345, 12, "key", AccountKey.of("Company", "C1"), new StageId(stage), channel, stage, D, total, 0, lines);
        String address = channel == Channel.LETTER ? "Calle 13 # 45-67\nBogotá D.C." : "pagos@tornillo.example";
        return composer.compose(outgoing, ORGANISATION, CUSTOMER, address, Locale.forLanguageTag(language));
    }

    private static List<Outgoing.Line> usd() {
        return List.of(
                line("FV-1", 1, "PO-77", D.minusDays(20), Money.of("USD", "1000.00"), Money.of("USD", "800.50")),
                line("FV-2", 2, "", D.minusDays(5), Money.of("USD", "500.00"), Money.of("USD", "500.00")));
    }

    private static List<Outgoing.Line> cop(String stage) {
        boolean before = Set.of("service-call", "reminder-before", "due-today").contains(stage);
        LocalDate first = before ? D.plusDays(stage.equals("due-today") ? 0 : 3) : D.minusDays(20);
        return List.of(
                line("FV-1", 1, "", first, Money.of("COP", "1250000.50"), Money.of("COP", "1250000.50")),
                line("FV-2", 2, "", first.plusDays(1), Money.of("COP", "2500000.00"), Money.of("COP", "2500000.00")));
    }

    private static Outgoing.Line line(
            String invoice, int number, String reference, LocalDate due, Money open, Money asked) {
        int days = (int) (D.toEpochDay() - due.toEpochDay());
        return new Outgoing.Line(
                InstalmentId.of(invoice, number), reference, due.minusDays(30), due, days, open, asked);
    }

    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Path file = Path.of("src/test/resources/org/cartera/config/templates/golden", name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
            return;
        }
        try (InputStream in = ShippedTemplatesTest.class.getResourceAsStream("golden/" + name)) {
            assertThat(in).as("golden file " + name).isNotNull();
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
