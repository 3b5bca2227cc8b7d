package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cartera.documents.message.VelocityNotices;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.StaffNotice;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our people read about releases, each in his language. */
class NoticeTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private final VelocityNotices writer =
            new VelocityNotices(new ShippedTemplates(), "https://cartera.example/requests.xhtml");

    @Test
    void whoMayApproveReadsWhoAsksForWhatAndWhy() {
        Message spanish = writer.write(told(null, StaffNotice.Kind.ASKED), user("es"));
        assertThat(spanish.subject()).isEqualTo("Le piden aprobar: Ferretería El Tornillo & Cía., todos sus pedidos");
        assertThat(spanish.plain())
                .contains("vale le pide liberar a Ferretería El Tornillo & Cía.: todos sus pedidos,")
                .contains("cada uno hasta COP\u00a01.250.000, hasta el 25 de noviembre de 2026")
                .contains("Motivo: fair week <b>now</b>")
                .contains("https://cartera.example/requests.xhtml");
        assertThat(spanish.html()).contains("fair week &lt;b&gt;now&lt;/b&gt;").contains("lang=\"es\"");

        Message english = writer.write(told(new OrderId("SO1"), StaffNotice.Kind.ASKED), user("en"));
        assertThat(english.subject()).isEqualTo("You are asked to approve: Ferretería El Tornillo & Cía., order SO1");
        assertThat(english.plain()).contains("order SO1, up to COP\u00a01,250,000, until 25 November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED, es, laura aprobó",
        "GRANTED, en, laura approved",
        "REFUSED, es, laura no aprobó",
        "REFUSED, en, laura did not approve",
        "REVOKED, es, laura retiró",
        "REVOKED, en, laura took back"
    })
    void whoeverAskedReadsTheAnswerAndTheReason(StaffNotice.Kind kind, String language, String words) {
        Message message = writer.write(told(null, kind), user(language));

        assertThat(message.plain()).startsWith(words).contains("Too much already");
        assertThat(message.plain()).doesNotContain("$").doesNotContain("#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Aclaración sin respuesta: Ferretería El Tornillo & Cía., FV1|Despachos, luis|9 de marzo de 2026",
                "en|Dispute not answered: Ferretería El Tornillo & Cía., FV1|Logistics answers, luis|9 March 2026"
            })
    void whoHasNotAnsweredReadsWhatAndSinceWhen(String language, String subject, String who, String when) {
        DisputeReminder reminder = new DisputeReminder(
                3,
                new Dispute(
                        "d1",
                        AccountKey.of("Company", "C1"),
                        InstalmentId.parse("FV1/1"),
                        Money.of("COP", "1250000"),
                        new DateSpan(LocalDate.of(2026, 3, 2), null),
                        "LOGISTICS",
                        "two boxes are missing"),
                "luis",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 10));
        StaffNotice notice = new StaffNotice(
                3,
                new OrganisationId("Company"),
                "luis",
                StaffNotice.Kind.OVERDUE,
                StaffNotice.Topic.DISPUTE,
                3,
                NOW,
                null,
                0);
        Message message = writer.write(new Told(notice, reminder, "Ferretería El Tornillo & Cía."), user(language));

        assertThat(message.subject()).isEqualTo(subject);
        assertThat(message.plain()).contains(who, when, "two boxes are missing").doesNotContain("$");
    }

    @Test
    void whoMayGrantAConcessionReadsItsTermsAndWhoeverAskedTheAnswer() {
        Concession terms = new Concession(
                AccountKey.of("Company", "C1"),
                Concession.Kind.PLAN,
                LocalDate.of(2026, 11, 20),
                Set.of(),
                Money.of("COP", "1250000"),
                PaymentPlan.monthly(Money.of("COP", "1200000"), 12, LocalDate.of(2026, 12, 20)),
                "");
        ConcessionRequest asked = ConcessionRequest.asked(terms, "camilo", NOW, "fair\nweek");

        Message question = writer.write(conceded(asked, StaffNotice.Kind.ASKED), user("es"));
        assertThat(question.subject())
                .isEqualTo("Le piden aprobar: Ferretería El Tornillo & Cía., acuerdo de pago en 12 cuotas");
        assertThat(question.plain())
                .contains("camilo le pide aprobar")
                .contains("con el último pago el 20 de noviembre de 2027. Incluye un descuento de COP\u00a050.000.")
                .contains("Motivo: fair week");
        ConcessionRequest refused = asked.decided(ConcessionRequest.State.REFUSED, "laura", NOW, "Too much");
        Message answer = writer.write(conceded(refused, StaffNotice.Kind.REFUSED), user("en"));
        assertThat(answer.plain())
                .startsWith(
                        "laura did not approve what you asked for Ferretería El Tornillo & Cía.: payment plan of 12 parts")
                .contains("Reason: Too much");
    }

    private static Told conceded(ConcessionRequest request, StaffNotice.Kind kind) {
        return new Told(
                new StaffNotice(
                        1, new OrganisationId("Company"), "laura", kind, StaffNotice.Topic.CONCESSION, 1, NOW, null, 0),
                request,
                "Ferretería El Tornillo & Cía.");
    }

    private static Told told(@Nullable OrderId order, StaffNotice.Kind kind) {
        ReleaseRequest asked = ReleaseRequest.asked(
                AccountKey.of("Company", "C1"),
                order,
                null,
                Money.of("COP", "1250000"),
                LocalDate.of(2026, 11, 25),
                "vale",
                NOW,
                "fair\nweek <b>now</b>");
        ReleaseRequest request = kind == StaffNotice.Kind.ASKED
                ? asked
                : asked.decided(ReleaseRequest.State.GRANTED, "laura", NOW, "Too much already");
        return new Told(
                new StaffNotice(
                        1, new OrganisationId("Company"), "laura", kind, StaffNotice.Topic.RELEASE, 1, NOW, null, 0),
                request,
                "Ferretería El Tornillo & Cía.");
    }

    private static User user(String language) {
        return new User(
                "laura",
                "Laura",
                "laura@example.test",
                Set.of(Role.CREDIT_MANAGER),
                Set.of(),
                language,
                true,
                SignInState.fresh(),
                1);
    }
}
