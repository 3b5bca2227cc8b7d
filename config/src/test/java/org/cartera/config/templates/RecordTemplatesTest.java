package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cartera.documents.comparison.VelocityRecords;
import org.cartera.documents.letter.PdfPages;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.OurLine;
import org.cartera.domain.comparison.ReconciliationRecord;
import org.cartera.domain.comparison.SignConvention;
import org.cartera.domain.comparison.SignOff;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation record in both languages, with every topic of a difference. */
class RecordTemplatesTest {
    private static final AccountKey ACCOUNT = AccountKey.of("Company", "TORNILLO");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Instant AT = Instant.parse("2026-11-03T15:00:00Z");

    private final VelocityRecords press = new VelocityRecords(new ShippedTemplates(), new PdfPages());

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void saysBothBalancesEveryDifferenceAndWhoSigns(String language) {
        String html = press.html(paper(), Locale.forLanguageTag(language));
        assertThat(html)
                .doesNotContain("$")
                .doesNotContain("<Bogotá>")
                .contains("Tornillo &amp; C", "lang=\"" + language + "\"", "Ana Ruiz", "FV-2001", "XX-1", "COP", "USD")
                .contains(language.equals("es") ? "Acta de conciliación" : "Reconciliation record")
                .contains(language.equals("es") ? "31 de octubre de 2026" : "31 October 2026")
                .contains(language.equals("es") ? "Resuelta: Nota crédito" : "Settled: Nota crédito");
        for (Topic topic : Topic.values()) {
            assertThat(html).doesNotContain(">" + topic.name() + "<");
        }
    }

    @Test
    void setAgainItIsTheSameBytes() {
        byte[] once = press.set(paper(), Locale.forLanguageTag("es"));
        assertThat(new String(once, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(press.set(paper(), Locale.forLanguageTag("es"))).isEqualTo(once);
    }

    static ReconciliationRecord paper() {
        List<Finding> findings = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        int row = 0;
        for (Topic topic : Topic.values()) {
            Money difference = topic == Topic.SAME ? cop(0) : cop(10_000 * ++row);
            TheirLine theirs = new TheirLine(row + 1, "XX-" + row, DAY.minusDays(row), cop(90_000), "Compra <Bogotá>");
            OurLine ours = new OurLine(
                    "item FV-200" + row + "/1",
                    OurLine.Kind.INVOICE,
                    "FV-200" + row,
                    Set.of("FV-200" + row),
                    DAY.minusDays(row),
                    cop(90_000).plus(difference));
            Finding finding = new Finding(
                    topic,
                    topic == Topic.UNKNOWN_TO_THEM ? List.of() : List.of(theirs),
                    topic == Topic.UNKNOWN_TO_US ? List.of() : List.of(ours),
                    difference,
                    List.of(Ground.of("comparison.by-reference", Measure.text("XX"), Measure.text("FV"))),
                    false);
            findings.add(finding);
            if (topic != Topic.SAME && topic != Topic.ROUNDING) {
                boolean closed = topic == Topic.PRICE;
                differences.add(new Difference(
                        row,
                        1,
                        ACCOUNT,
                        finding.key(),
                        topic,
                        difference,
                        "ana",
                        closed ? "Planta 2" : "SALES",
                        DAY.plusDays(9),
                        DAY,
                        closed ? "Nota crédito NC-7" : "",
                        closed ? "ana" : "",
                        "",
                        List.of()));
            }
        }
        ListEntry.Result result = new ListEntry.Result(
                AT,
                7,
                SignConvention.OWED_NEGATIVE,
                Ground.of("comparison.sign-found", Measure.count(3), Measure.count(3)),
                Balances.of(cop(5_000_000), Money.of("USD", "120.50")),
                Balances.of(cop(4_200_000)));
        ListEntry entry = new ListEntry(
                41,
                ACCOUNT,
                DAY,
                null,
                null,
                new ListEntry.Arrival("cartera octubre.pdf", 9, "ab".repeat(32), "PDF", "ana", AT),
                ListEntry.State.COMPARED,
                result,
                3);
        return new ReconciliationRecord(
                new Organisation(
                        new OrganisationId("Company"),
                        "Distribuidora del Norte S.A.",
                        ZoneId.of("America/Bogota"),
                        Currency.getInstance("COP"),
                        "CO"),
                "Ferretería El Tornillo & Cía. <Bogotá>",
                entry,
                result,
                findings,
                differences,
                new SignOff("Ana Ruiz", LocalDate.of(2026, 11, 4), "Queda pendiente la retención.", "ana", AT));
    }

    private static Money cop(long amount) {
        return Money.of("COP", Long.toString(amount));
    }
}
