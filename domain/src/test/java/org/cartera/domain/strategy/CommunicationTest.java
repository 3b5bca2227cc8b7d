package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.given.StrategyBuilder.usual;

import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.junit.jupiter.api.Test;

/** What travels together, by which channel, under which key (K8). */
class CommunicationTest {

    private static List<Communication> communications(Case given) {
        EscalationPolicy policy = usual().policy();
        CaseFile file = given.build();
        return policy.communications(file, policy.steps(file));
    }

    private static Communication only(Case given) {
        List<Communication> all = communications(given);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Account reachable() {
        return acme().email("billing@acme.example").postal("Calle 1");
    }

    @Test
    void itemsOfOneStageTravelTogetherAndAreSummed() {
        Communication both = only(
                reachable().late("A", usd("100"), 5).late("B", usd("50"), 5).file());
        assertThat(both.total()).isEqualTo(usd("150"));
        assertThat(both.steps()).extracting(step -> step.item().toString()).containsExactly("A/1", "B/1");
    }

    @Test
    void theOldestItemStandsFirst() {
        Communication both =
                only(reachable().late("A", usd("1"), 5).late("B", usd("1"), 9).file());
        assertThat(both.steps()).extracting(step -> step.item().toString()).containsExactly("B/1", "A/1");
    }

    @Test
    void eachStageIsAMessageOfItsOwn() {
        Case two = reachable().late("A", usd("1"), 5).late("B", usd("1"), -3).file();
        assertThat(communications(two))
                .extracting(communication -> communication.stage().id().value())
                .containsExactly("notice-1", "soon");
    }

    @Test
    void eachCurrencyIsAMessageOfItsOwn() {
        Case two = reachable().late("A", usd("1"), 5).late("B", eur("1"), 5).file();
        assertThat(communications(two)).extracting(Communication::total).containsExactly(usd("1"), eur("1"));
    }

    @Test
    void whereNothingIsTakenNothingTravels() {
        assertThat(communications(reachable().late("A", usd("1"), 1).file())).isEmpty();
    }

    @Test
    void aMailGoesByMailWhereThereIsAnAddress() {
        assertThat(only(reachable().late("A", usd("1"), 5).file()).channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void withoutAMailAddressALetterGoesOut() {
        assertThat(only(acme().postal("Calle 1").late("A", usd("1"), 5).file()).channel())
                .isEqualTo(Channel.LETTER);
    }

    @Test
    void withoutAnyAddressAPersonGetsATask() {
        assertThat(only(acme().late("A", usd("1"), 5).file()).channel()).isEqualTo(Channel.TASK);
    }

    @Test
    void aLetterWithoutAPostalAddressIsATaskEvenWhereThereIsMail() {
        Account onlyMail = acme().email("a@acme.example").late("A", usd("1"), 30);
        assertThat(only(onlyMail.file().seen("A/1", daysAgo(60), taken("notice-2", daysAgo(15))))
                        .channel())
                .isEqualTo(Channel.TASK);
    }

    @Test
    void aTaskStaysATaskWhateverTheAddresses() {
        assertThat(only(reachable().late("A", usd("1"), -10).file()).channel()).isEqualTo(Channel.TASK);
    }

    @Test
    void aMessageIsLateWhereOneOfItsItemsIs() {
        Case mixed = reachable().late("A", usd("1"), 8).late("B", usd("1"), 5).file();
        mixed.seen("A/1", daysAgo(38)).seen("B/1", daysAgo(35)).previousRun(daysAgo(4));
        assertThat(only(mixed).late()).isTrue();
        Case punctual = reachable().late("B", usd("1"), 5).file().seen("B/1", daysAgo(35));
        assertThat(only(punctual.previousRun(daysAgo(4))).late()).isFalse();
    }

    @Test
    void theKeyNamesSellerCustomerCurrencyStageChannelAndDate() {
        assertThat(only(reachable().late("A", usd("1"), 5).file()).key())
                .isEqualTo("Company|Acme|USD|notice-1|EMAIL|" + TODAY);
    }

    @Test
    void whatADisputeTakesOffIsNotInTheTotal() {
        Case partly = reachable().late("A", usd("100"), 5).file().disputed("A/1", usd("30"));
        assertThat(only(partly).total()).isEqualTo(usd("70"));
    }
}
