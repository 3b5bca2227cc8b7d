package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cartera.documents.message.VelocityScripts;
import org.cartera.domain.call.CallScripts.Script;
import org.cartera.domain.call.CallSheet;
import org.cartera.domain.call.CallSheet.Discount;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships to be said in calls, in both languages. */
class ShippedScriptsTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final VelocityScripts scripts = new VelocityScripts(new ShippedTemplates(), "601 555 0100");

    private static OpenItem item(String invoice, int daysPastDue) {
        Money amount = Money.of("COP", "1250000.00");
        LocalDate due = D.minusDays(daysPastDue);
        Invoice document = new Invoice(
                new InvoiceId(invoice),
                AccountKey.of("Company", "C1"),
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                due.minusDays(30),
                amount,
                List.of(new Instalment(1, due, Instalment.DueSource.INVOICE, amount)),
                null,
                null,
                null);
        return new OpenItem(InstalmentId.of(invoice, 1), document, amount, amount, due, due, daysPastDue);
    }

    private static CallSheet sheet(
            @Nullable OpenItem oldest, boolean held, int orders, boolean asked, Discount... discounts) {
        return new CallSheet(
                "Ferretería El Tornillo",
                "Distribuidora Andina",
                "Camilo Herrera",
                oldest == null ? Balances.none() : Balances.of(oldest.open()),
                oldest,
                item("FV-9", -10),
                held,
                orders,
                List.of(discounts),
                asked);
    }

    private static String text(Script script) {
        return script.paragraphs().stream()
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void theWholeAmountIsAskedForBeforeAnythingElse() {
        String said = text(scripts.call(sheet(item("FV-1", 12), true, 2, false), false, SPANISH));
        assertThat(said)
                .contains("COP\u00a01.250.000", "FV-1", "8 de noviembre de 2026", "hace 12 días", "los 2 pedidos");
        assertThat(said.indexOf("pago completo")).isPositive().isLessThan(said.indexOf("¿Cuánto y qué día"));
        assertThat(said.indexOf("Qué gana"))
                .isBetween(said.indexOf("pago completo"), said.indexOf("¿Cuánto y qué día"));
    }

    @Test
    void whoMayNotBeAskedIsNotAskedWhyHeDoesNotPay() {
        assertThat(text(scripts.call(sheet(item("FV-1", 1), false, 0, false), false, SPANISH)))
                .contains("No pregunte por qué no paga", "ayer")
                .doesNotContain("¿Qué le impide");
        assertThat(text(scripts.call(sheet(item("FV-1", 12), false, 0, true), false, Locale.ENGLISH)))
                .contains("What keeps you from paying today?")
                .doesNotContain("Do not ask");
    }

    @Test
    void aServiceCallNamesWhatIsDueNextAndTheDiscountThatIsStillOpen() {
        Discount discount = new Discount(item("FV-9", -10), new BigDecimal("0.025"), D.plusDays(3));
        String said = text(scripts.call(sheet(null, false, 0, false, discount), true, Locale.ENGLISH));
        assertThat(said).contains("FV-9", "COP\u00a01,250,000", "30 November 2026", "23 November 2026", "2.5\u00a0%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void aVoicemailRevealsNoDebtAndThreatensNothing(String language) {
        Script left = scripts.voicemail(sheet(item("FV-1", 40), true, 2, true), Locale.forLanguageTag(language));
        assertThat(left.paragraphs().get(0).toString())
                .contains("Camilo Herrera", "601 555 0100")
                .doesNotContainPattern(
                        "(?i)COP|FV-|deuda|debe|vencid|mora|cobr|pag[oa]|debt|owe|due|overdue|pay|legal|jur[ií]dic");
    }

    @ParameterizedTest
    @EnumSource(Explanation.Kind.class)
    void everythingThatStandsInTheWayHasALeafOfItsOwn(Explanation.Kind kind) {
        for (Locale language : List.of(SPANISH, Locale.ENGLISH)) {
            Script leaf = scripts.playbook(sheet(item("FV-1", 12), false, 0, false), kind, language);
            assertThat(leaf.title()).isNotBlank();
            assertThat(leaf.paragraphs()).hasSize(3);
            assertThat(text(leaf)).doesNotContain("$").doesNotContain("#");
        }
    }

    @Test
    void whereNothingIsOverdueNothingIsAskedFor() {
        assertThat(text(scripts.call(sheet(null, false, 0, true), false, SPANISH)))
                .contains("no tiene nada vencido")
                .doesNotContain("pago completo");
    }
}
