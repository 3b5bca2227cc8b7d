package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartera.documents.message.StatementMails;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail that brings a kept statement. */
class StatementMailTest {
    private static final AccountKey ACCOUNT = AccountKey.of("Company", "C-81324");
    private static final Organisation ANDINA = new Organisation(
            GivenStatement.ORGANISATION, "Distribuidora Andina S.A.S.", ZoneId.of("America/Bogota"), null, "CO");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void saysWhatItsGoldenFileSaysAndEnclosesThePdfThatWasKept(String language) throws IOException {
        Message message = compose(language, "COP 18435600", true);

        Golden.check(language + "/statement-mail.txt", message.subject() + "\n\n" + message.plain());
        assertThat(message.html()).isEqualTo("kept HTML");
        assertThat(message.enclosures()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("C-81324-20261130-30-COP-OV.pdf");
            assertThat(one.mediaType()).isEqualTo("application/pdf");
            assertThat(new String(one.content(), StandardCharsets.UTF_8)).isEqualTo("kept PDF");
        });
    }

    @Test
    void whoOwesNothingIsNotToldWhatToPay() {
        assertThat(compose("es", "COP -500", true).plain()).doesNotContain("qué pagar");
    }

    @Test
    void aFileThatIsNotWhatWasKeptIsNotSent() {
        assertThatThrownBy(() -> compose("es", "COP 1", false)).hasMessageContaining("is not what was kept");
    }

    private static Message compose(String language, String closing, boolean whole) {
        Kept kept = new Kept(
                7,
                ACCOUNT,
                "C-81324-20261130-30-COP-OV",
                language,
                1,
                new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                StatementForm.OPEN_ITEM,
                StatementBasis.VALUE_DATE,
                Money.parse(closing),
                "seal",
                Instant.EPOCH,
                "R12");
        StatementArchive archive = (StatementArchive) Proxy.newProxyInstance(
                StatementMailTest.class.getClassLoader(),
                new Class<?>[] {StatementArchive.class},
                (proxy, method, arguments) -> method.getName().equals("one")
                        ? Optional.of(kept)
                        : Optional.of(("kept " + arguments[1]).getBytes(StandardCharsets.UTF_8))
                                .filter(file -> whole));
        Outgoing outgoing = new Outgoing(
                345,
                12,
                "key",
                ACCOUNT,
                new StageId("statement"),
                Channel.EMAIL,
                "statement",
                kept.period().through(),
                kept.closing(),
                0,
                0,
                7L,
                null,
                List.of());
        return new StatementMails(
                        (other, organisation, customer, address, locale) -> {
                            throw new AssertionError("a statement is not somebody else's");
                        },
                        archive,
                        organisation -> new StatementMails.Voice(
                                new ShippedTemplates(), "cartera@andina.example", "601 555 0100"))
                .compose(
                        outgoing,
                        ANDINA,
                        Customer.named(ACCOUNT.customer(), "Ferretería El Tornillo & Cía."),
                        "to@example.test",
                        Locale.ROOT);
    }
}
