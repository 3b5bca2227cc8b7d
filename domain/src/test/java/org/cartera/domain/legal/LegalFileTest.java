package org.cartera.domain.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.StrategyBuilder;
import org.cartera.domain.legal.LegalCheck.Question;
import org.cartera.domain.money.Balances;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.strategy.Stage;
import org.junit.jupiter.api.Test;

/** What stands in a legal file, and what still stands against the hand-over (S1-26…S1-28). */
class LegalFileTest {
    private static final Organisation COMPANY = new Organisation(
            new OrganisationId("Company"), "Company", ZoneId.of("America/Bogota"), Currency.getInstance("COP"), "CO");
    private static final Stage LETTER = stage("letter", 20, Stage.Kind.DUNNING, null);
    private static final Stage NOTICE = stage("final-notice", 70, Stage.Kind.DUNNING, 10);
    private static final Stage LEGAL = stage("legal-referral", 90, Stage.Kind.LEGAL, null);

    private static Stage stage(String id, int day, Stage.Kind kind, Integer deadline) {
        return new Stage(new StageId(id), day, kind, Channel.LETTER, id, "COLLECTOR", Balances.none(), deadline);
    }

    private static LegalFile of(Case given) {
        CaseFile file = given.build();
        StrategyBuilder strategy =
                StrategyBuilder.empty().stage(LETTER).stage(NOTICE).stage(LEGAL);
        return LegalFile.of(COMPANY, file, strategy.build(), strategy.policy().steps(file));
    }

    private static Optional<LegalCheck> check(LegalFile file, Question question) {
        return file.checks().stream().filter(one -> one.question() == question).findFirst();
    }

    @Test
    void everythingOverdueIsClaimedTheOldestFirstAndWhatIsNotDueIsNot() {
        LegalFile file = of(acme().late("A", usd(100), 30)
                .late("B", usd(50), 95)
                .invoice("C", usd(7), inDays(3))
                .file());
        assertThat(file.claims())
                .extracting(claim -> claim.item().invoice().id().value())
                .containsExactly("B", "A");
        assertThat(file.overdue()).isEqualTo(Balances.of(usd(150)));
        assertThat(file.isReady()).isFalse();
    }

    @Test
    void aProvenNoticeWhoseDaysAreOverAndAReferralMakeItReady() {
        LegalFile file = of(acme().late("A", usd(100), 95)
                .file()
                .seen(
                        "A",
                        daysAgo(100),
                        taken("letter", daysAgo(75)),
                        taken("final-notice", daysAgo(25)).provenOn(daysAgo(20)),
                        taken("legal-referral", daysAgo(2))));
        assertThat(file.checks()).allMatch(LegalCheck::met);
        assertThat(file.isReady()).isTrue();
        assertThat(check(file, Question.NOTICE_PROVEN).orElseThrow().on()).isEqualTo(daysAgo(20));
        assertThat(check(file, Question.DEADLINE_OVER).orElseThrow().on()).isEqualTo(daysAgo(9));
        assertThat(check(file, Question.REFERRED).orElseThrow().on()).isEqualTo(daysAgo(2));
    }

    @Test
    void theDeadlineIsOverFromTheDayAfterItsLastOne() {
        assertThat(deadlineOver(10)).isFalse();
        assertThat(deadlineOver(11)).isTrue();
    }

    private static boolean deadlineOver(int provenDaysAgo) {
        LegalFile file = of(acme().late("A", usd(100), 95)
                .file()
                .seen("A", daysAgo(100), taken("final-notice", daysAgo(25)).provenOn(daysAgo(provenDaysAgo))));
        return check(file, Question.DEADLINE_OVER).orElseThrow().met();
    }

    @Test
    void anInvoiceThatFellDueLastWeekHoldsNothingUp() {
        LegalFile file = of(acme().late("A", usd(100), 95)
                .late("B", usd(50), 7)
                .file()
                .seen("A", daysAgo(100), taken("final-notice", daysAgo(25)).provenOn(daysAgo(20))));
        assertThat(file.isReady()).isTrue();
        assertThat(file.overdue()).isEqualTo(Balances.of(usd(150)));
        assertThat(check(file, Question.REFERRED).orElseThrow().on()).isEqualTo(TODAY);
    }

    @Test
    void aNoticeThatOneOfTheRipeClaimsWasNotGivenIsNotGiven() {
        LegalFile file = of(acme().late("A", usd(100), 80)
                .late("B", usd(50), 75)
                .file()
                .seen("A", daysAgo(85), taken("final-notice", daysAgo(5))));
        assertThat(check(file, Question.NOTICE_GIVEN)).contains(new LegalCheck(Question.NOTICE_GIVEN, false, null));
    }

    @Test
    void whatIsContestedOrPromisedOrUnreadStandsAgainstIt() {
        LegalFile file = of(acme().late("A", usd(100), 95)
                .late("B", usd(60), 95)
                .rejected(FactKind.INVOICE, "X")
                .file()
                .disputed("A", usd(40))
                .promised(usd(60), daysAgo(1), inDays(5), "B"));
        assertThat(file.contested()).isEqualTo(Balances.of(usd(40)));
        assertThat(file.checks().stream().filter(LegalCheck::met)).isEmpty();
        assertThat(file.asOf()).isEqualTo(TODAY);
    }

    @Test
    void withoutClaimsThereIsNothingToHandOver() {
        LegalFile file = of(acme().invoice("C", usd(7), inDays(3)).file());
        assertThat(file.claims()).isEqualTo(List.of());
        assertThat(file.isReady()).isFalse();
    }
}
