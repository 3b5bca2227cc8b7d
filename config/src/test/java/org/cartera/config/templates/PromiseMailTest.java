package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cartera.documents.message.Signature;
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
import org.cartera.domain.portfolio.PromiseMessages;
import org.junit.jupiter.api.Test;

class PromiseMailTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);

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

    private static Message compose(StageId stage, String language, String by) {
        Outgoing outgoing = new Outgoing(
                345,
                12,
                "promise/P1/" + stage,
                AccountKey.of("Company", "C1"),
                stage,
                Channel.EMAIL,
                stage.value(),
                D,
                Money.of("COP", "1250000"),
                0,
                0,
                null,
                new Outgoing.Promised("P1", D.plusDays(7), by),
                List.of());
        return new VelocityComposer(new ShippedTemplates(), new Signature("cartera@andina.example", "601 555 0100", 15))
                .compose(
                        outgoing,
                        new Organisation(
                                new OrganisationId("Company"), "Andina", ZoneId.of("America/Bogota"), null, "CO"),
                        Customer.named(new CustomerId("C1"), "Tornillo S.A.S."),
                        "pagos@tornillo.example",
                        Locale.forLanguageTag(language));
    }
}
