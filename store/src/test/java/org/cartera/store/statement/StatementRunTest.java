package org.cartera.store.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.USD;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Dispatch;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.Transport;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.ProduceStatements;
import org.cartera.domain.statement.Produced.Fate;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPolicy;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementRules;
import org.cartera.domain.statement.StatementViews.Archived;
import org.cartera.domain.statement.Statements;
import org.cartera.store.GroundText;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.casefile.PostgresStatementFacts;
import org.junit.jupiter.api.Test;

/** A run that produces statements, on what was read into PostgreSQL. */
class StatementRunTest {
    private static final Organisation ORGANISATION =
            new Organisation(COMPANY, "Company", ZoneId.of("America/Bogota"), USD, "CO");
    private static final ListQuery ALL = new ListQuery("", Map.of(), "", false, 0, 50);
    private static final StatementRules RULES = new StatementRules(
            StatementForm.OPEN_ITEM, new StatementPolicy(Balances.of(Money.parse("USD 5.00")), false, false));

    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Acme")
            .customer("C2", "Beta")
            .customer("C3", "Gamma")
            .invoice("A", "C1", "USD 100.00", 5)
            .invoice("B", "C2", "COP 20000.00", 40)
            .invoice("C", "C2", "USD 70.00", 2);
    private final PostgresStatementArchive archive = new PostgresStatementArchive(portfolio.database, portfolio.work);
    private final PostgresStatementViews views = new PostgresStatementViews(portfolio.database);
    private final StatementPress press =
            (paper, format) -> (format + " " + paper.statement().closing()).getBytes(StandardCharsets.UTF_8);
    private final PostgresStatementFacts facts = new PostgresStatementFacts(portfolio.database);
    private final ProduceStatements producing = new ProduceStatements(
            facts,
            portfolio.files,
            new Statements(
                    facts,
                    portfolio.files,
                    (organisation, asOf) -> Portfolio.policies(),
                    press,
                    archive,
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            (organisation, asOf) -> Portfolio.policies(),
            (organisation, asOf) -> RULES,
            new PostgresStatementLog(portfolio.database, portfolio.work),
            portfolio.log);

    @Test
    void eachAccountGetsAStatementInEachOfItsCurrenciesAndAMessageThatBringsIt() {
        RunSummary summary = run(DAY);

        assertThat(views.archived(COMPANY, ALL).rows().stream()
                        .map(one -> one.kept().account().customer() + " "
                                + one.kept().closing()))
                .containsExactlyInAnyOrder("C1 USD 100.00", "C2 COP 20000.00", "C2 USD 70.00");
        assertThat(summary.customers()).isEqualTo(2);
        assertThat(summary.communications()).isEqualTo(3);
        assertThat(summary.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void doneAgainItKeepsAndSendsNothingMore() {
        run(DAY);
        List<Archived> before = views.archived(COMPANY, ALL).rows();

        RunSummary again = run(DAY);

        assertThat(views.archived(COMPANY, ALL).rows()).isEqualTo(before);
        assertThat(again.communications()).isZero();
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from intent"))
                .isEqualTo("3");
    }

    @Test
    void whatChangedBecomesANewVersionAndTheMessageThatStillWaitsBringsThatOne() {
        run(DAY);
        portfolio.payment("P", "C1", "USD 30.00", DAY).application("X", "P", "A", "USD 30.00");

        run(DAY);

        List<Archived> ofAcme = views.archived(
                        COMPANY, new ListQuery("acme", Map.of("currency", "USD"), "", false, 0, 50))
                .rows();
        assertThat(ofAcme).extracting(one -> one.kept().version()).containsExactly(2, 1);
        assertThat(ofAcme.get(0).delivery()).isNotNull();
        assertThat(ofAcme.get(1).delivery()).isNull();
        assertThat(views.archived(COMPANY, new ListQuery("", Map.of("newest", "true"), "", false, 0, 50))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void aMessageThatWasSentIsNotSentAgainForANewVersion() {
        run(DAY);
        TestDatabase.run(portfolio.raw, "update intent set state = 'SENT'");
        portfolio.payment("P", "C1", "USD 30.00", DAY).application("X", "P", "A", "USD 30.00");

        run(DAY);

        assertThat(TestDatabase.one(portfolio.raw, "select string_agg(distinct state, ',') from intent"))
                .isEqualTo("SENT");
    }

    @Test
    void dustAndCreditsStayAtHomeEachWithItsReason() {
        portfolio.customer("C4", "Delta").payment("P", "C4", "USD 90.00", DAY).invoice("D", "C3", "USD 3.00", 90);

        run(DAY);

        assertThat(views.unsent(COMPANY, ALL).rows())
                .extracting(one -> one.account().customer().value(), one -> one.fate(), one -> one.grounds()
                        .get(0)
                        .rule())
                .containsExactly(
                        tuple("C3", Fate.SKIPPED, "statement.dust"), tuple("C4", Fate.SKIPPED, "statement.credit"));
    }

    @Test
    void aBlockedOneIsListedAndTheRunEndsWithErrors() {
        run(DAY);
        TestDatabase.run(
                portfolio.raw,
                "update statement_run set fate = 'BLOCKED', statement = null, grounds = '"
                        + GroundText.of(List.of(Ground.about(
                                USD,
                                "statement.movements",
                                Measure.money(Money.parse("USD 1.00")),
                                Measure.money(Money.parse("USD 2.00")))))
                        + "' where customer = 'C1'");
        RunTicket ticket = new RunTicket(newest(), RunKind.STATEMENTS, COMPANY, DAY, "node", 1);

        RunSummary summary = portfolio.log.summarise(ticket, NOW);

        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.status()).isEqualTo(RunStatus.COMPLETED_WITH_ERRORS);
        assertThat(views.unsent(COMPANY, new ListQuery("", Map.of("fate", "BLOCKED"), "", false, 0, 50))
                        .rows())
                .hasSize(1);
    }

    @Test
    void aNodeThatWasGivenUpKeepsAndSendsNothing() {
        portfolio.read();
        RunTicket ticket = open(DAY);
        TestDatabase.run(portfolio.raw, "update run set epoch = epoch + 1");

        List<CustomerFacts> first =
                producing.next(ticket, portfolio.log.generationOf(ticket.run()).orElseThrow(), null, 1);
        assertThat(first).extracting(one -> one.account().customer().value()).containsExactly("C1");
        assertThatThrownBy(() -> chunk(ticket, first)).isInstanceOf(FencedOff.class);

        assertThat(views.archived(COMPANY, ALL).rows()).isEmpty();
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from intent"))
                .isEqualTo("0");
    }

    @Test
    void itGoesOnBesideTonightsRunAndKnowsNothingOfIt() {
        portfolio.run(DAY.plusDays(3));
        portfolio.log.open(COMPANY, DAY.plusDays(4), "node", "test", NOW).orElseThrow();

        assertThat(portfolio.log.open(RunKind.STATEMENTS, COMPANY, DAY, "node", "test", NOW))
                .isPresent();
        assertThat(portfolio.log.open(RunKind.STATEMENTS, COMPANY, DAY, "node", "test", NOW))
                .isEmpty();
        assertThat(portfolio.book.live(COMPANY).orElseThrow().businessDate()).isEqualTo(DAY.plusDays(4));
        assertThat(portfolio
                        .book
                        .live(RunKind.STATEMENTS, COMPANY)
                        .orElseThrow()
                        .businessDate())
                .isEqualTo(DAY);
        assertThat(portfolio.log.openFirst(RunKind.STATEMENTS, COMPANY, DAY, "node", "schedule", NOW))
                .isEmpty();
    }

    @Test
    void itsMessageLeavesThroughTheOutboxWithTheStatementThatItBrings() {
        run(DAY);
        List<Outgoing> carried = new ArrayList<>();
        Dispatch dispatch = new Dispatch(
                portfolio.outbox,
                portfolio.files,
                (outgoing, organisation, customer, address, language) -> new Composer.Message("s", "<p/>", address),
                Map.of(Channel.EMAIL, new Transport() {
                    @Override
                    public Channel channel() {
                        return Channel.EMAIL;
                    }

                    @Override
                    public String deliver(Outgoing outgoing, String address, Composer.Message message) {
                        carried.add(outgoing);
                        return "<id>";
                    }
                }),
                Portfolio.policies(),
                ORGANISATION,
                3,
                Duration.ofMinutes(5));

        dispatch.deliver(portfolio.facts.current(COMPANY).orElseThrow(), DAY, Carrier.betweenRuns("node"), 10, NOW);

        assertThat(carried).hasSize(3).allSatisfy(one -> {
            assertThat(one.lines()).isEmpty();
            assertThat(archive.one(Optional.ofNullable(one.statement()).orElseThrow()))
                    .isPresent();
        });
        assertThat(views.archived(COMPANY, new ListQuery("", Map.of("delivery", "SENT"), "", false, 0, 50))
                        .total())
                .isEqualTo(3);
    }

    private long newest() {
        return Long.parseLong(TestDatabase.one(portfolio.raw, "select max(id) from run"));
    }

    private RunTicket open(LocalDate end) {
        RunTicket ticket = portfolio
                .log
                .open(RunKind.STATEMENTS, COMPANY, end, "node", "test", NOW)
                .orElseThrow();
        portfolio.log.generation(
                ticket, portfolio.facts.current(COMPANY).orElseThrow().number());
        return ticket;
    }

    private void chunk(RunTicket ticket, List<CustomerFacts> accounts) {
        long generation = portfolio.log.generationOf(ticket.run()).orElseThrow();
        portfolio.work.inTransaction(() -> {
            producing.produce(ticket, generation, ORGANISATION, accounts, NOW);
            return true;
        });
    }

    /** One customer a transaction. */
    private RunSummary run(LocalDate end) {
        portfolio.read();
        RunTicket ticket = open(end);
        long generation = portfolio.log.generationOf(ticket.run()).orElseThrow();
        portfolio.log.enter(ticket, RunStep.PRODUCE, producing.count(ticket, generation), NOW);
        CustomerId last = null;
        for (List<CustomerFacts> next = producing.next(ticket, generation, null, 1); !next.isEmpty(); ) {
            chunk(ticket, next);
            last = next.get(next.size() - 1).account().customer();
            next = producing.next(ticket, generation, last, 1);
        }
        RunSummary summary = portfolio.log.summarise(ticket, NOW.plusSeconds(2));
        portfolio.log.close(ticket, summary.status(), "", summary, NOW.plusSeconds(2));
        return summary;
    }
}
