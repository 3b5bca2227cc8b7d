package org.cartera.store.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.dryrun.Change;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.DryRunViews.AccountRow;
import org.cartera.domain.dryrun.DryRunViews.AccountSum;
import org.cartera.domain.dryrun.DryRunViews.ActionRow;
import org.cartera.domain.dryrun.Foreseen;
import org.cartera.domain.dryrun.Rehearsal;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.Generation;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.casefile.PostgresCaseFiles;
import org.cartera.store.view.PostgresDryRunViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DryRunTest {
    private final Portfolio portfolio = new Portfolio();
    private final PostgresDryRunBook book = new PostgresDryRunBook(portfolio.database, portfolio.work);
    private final PostgresDryRunViews views = new PostgresDryRunViews(portfolio.database);
    private final List<CustomerDecision> foreseen = new ArrayList<>();

    @BeforeEach
    void aSmallPortfolio() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .customer("C3", "Tres")
                .customer("C4", "Cuatro")
                .invoice("I1", "C1", "USD 100.00", 40)
                .invoice("I2", "C1", "USD 50.00", 2)
                .invoice("I3", "C2", "COP 70.00", 12)
                .invoice("I4", "C3", "USD 10.00", -5)
                .payment("P4", "C4", "USD 5.00", DAY.minusDays(1));
    }

    @Test
    void theRunThatFollowsOnTheSameDataDecidesTheSameToTheLastGround() {
        portfolio.run(DAY.minusDays(1));
        portfolio.invoice("I5", "C3", "USD 30.00", 31);
        long dryRun = rehearse(DAY, portfolio.read());
        List<CustomerDecision> real = portfolio.runAndTell(DAY);

        assertThat(foreseen).hasSize(4);
        assertThat(ofOneGeneration(foreseen)).isEqualTo(ofOneGeneration(real));
        assertThat(rows("select key, stage, channel, currency, total, items, late from dry_action where dry_run = "
                        + dryRun + " order by 1"))
                .isNotEmpty()
                .isEqualTo(rows("select key, stage, channel, currency, total, items, late from intent"
                        + " where business_date = '2026-03-02' order by 1"));
        assertThat(rows("select customer, hold, grounds from dry_account where hold in ('PLACE', 'RELEASE')"))
                .isNotEmpty()
                .isEqualTo(rows("select customer, outcome, grounds from decision where subject = 'hold'"
                        + " and business_date = '2026-03-02'"));
    }

    @Test
    void aDryRunWritesNothingButItsOwnResults() {
        portfolio.run(DAY.minusDays(1));
        Generation generation = portfolio.read();
        Map<String, List<String>> before = everyTableButDryOnes();
        rehearse(DAY, generation);

        assertThat(before).hasSizeGreaterThan(30).containsKeys("position", "decision", "hold", "intent", "task", "run");
        assertThat(everyTableButDryOnes()).isEqualTo(before);
    }

    @Test
    void aRealRunIsNotDisturbedByADryRunInItsMidst() {
        portfolio.read();
        long generation = portfolio.facts.current(COMPANY).orElseThrow().number();
        RunTicket real = portfolio.log.open(COMPANY, DAY, "node", "test", NOW).orElseThrow();
        portfolio.files.count(COMPANY, generation, DAY);
        List<String> list = rows("select customer from work_account order by 1");
        long dryRun = rehearse(DAY, portfolio.facts.current(COMPANY).orElseThrow());

        assertThat(rows("select customer from work_account order by 1"))
                .isNotEmpty()
                .isEqualTo(list);
        portfolio.log.beat(real, NOW);
        assertThat(book.one(dryRun))
                .get()
                .returns(true, DryRun::besideRun)
                .returns(RunStatus.COMPLETED, DryRun::status);
    }

    @Test
    void itTellsWhoWouldGetWhatAndHowItDiffersFromTheLastRun() {
        portfolio.run(DAY.minusDays(1));
        portfolio
                .invoice("I5", "C3", "USD 30.00", 31)
                .payment("P1", "C1", "USD 150.00", DAY)
                .application("A1", "P1", "I1", "USD 100.00")
                .application("A2", "P1", "I2", "USD 50.00");
        long dryRun = rehearse(DAY, portfolio.read());

        assertThat(views.actions(dryRun, ListQuery.top(10)).rows())
                .extracting(ActionRow::name, ActionRow::stage, ActionRow::recipient, row -> row.total()
                        .toString())
                .containsExactly(tuple("Tres", "call", "COLLECTOR", "USD 30.00"));
        assertThat(views.accounts(dryRun, ListQuery.top(10)).rows())
                .extracting(AccountRow::name, AccountRow::hold, AccountRow::change)
                .containsExactly(tuple("Tres", "PLACE", Change.NEW), tuple("Uno", "RELEASE", Change.GONE));
        assertThat(views.sums(dryRun).changes())
                .extracting(
                        AccountSum::code, AccountSum::accounts, sum -> sum.overdue() + " before " + sum.overdueBefore())
                .containsExactly(
                        tuple("GONE", 1L, "[USD 0.00] before [USD 150.00]"),
                        tuple("NEW", 1L, "[USD 30.00] before [USD 0.00]"));
        assertThat(views.sums(dryRun).holds()).extracting(AccountSum::code).containsExactly("PLACE", "RELEASE");
        assertThat(views.sums(dryRun).actions()).hasSize(1);
        assertThat(views.accounts(dryRun, new ListQuery("tres", Map.of("change", "NEW"), "overdue", true, 0, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aDeadDryRunIsGivenUpByTheWatchAndNotOnlyByTheNextStart() {
        RunTicket dead = book.open(request(DAY), "a", "ana", NOW).orElseThrow();
        silentFor(55);
        assertThat(book.giveUpSilent()).isZero();

        silentFor(61);
        assertThat(book.giveUpSilent()).isEqualTo(1);

        assertThat(book.one(dead.run()))
                .get()
                .returns(RunStatus.FAILED, DryRun::status)
                .satisfies(run -> assertThat(run.message()).contains("no sign of life"));
        assertThat(book.live(COMPANY)).isEmpty();
    }

    private void silentFor(int seconds) {
        new Database(portfolio.database)
                .update("update dry_run set heartbeat = clock_timestamp() - interval '" + seconds + " seconds'");
    }

    @Test
    void whileOneIsUnderWayNoSecondStartsAndASilentOneIsGivenUpAndWritesNoMore() {
        RunTicket first = book.open(request(DAY), "a", "ana", NOW).orElseThrow();
        assertThat(book.open(request(DAY), "b", "ana", NOW.plusSeconds(9_999)))
                .as("a node whose clock is fast takes nothing away")
                .isEmpty();
        silentFor(61);
        RunTicket second = book.open(request(DAY), "b", "ana", NOW).orElseThrow();

        assertThat(second.run()).isNotEqualTo(first.run());
        assertThat(book.one(first.run())).get().returns(RunStatus.FAILED, DryRun::status);
        assertThatThrownBy(() -> book.advance(first, 1, NOW.plusSeconds(62))).isInstanceOf(FencedOff.class);
    }

    @Test
    void aStopEndsItAfterTheChunkAndKeepsWhatWasFound() {
        Generation generation = portfolio.read();
        RunTicket ticket = book.open(request(DAY), "node", "ana", NOW).orElseThrow();
        book.requestStop(ticket.run());
        rehearsal(book).run(ticket, generation, Portfolio.policies(), portfolio.clock);

        assertThat(book.one(ticket.run()))
                .get()
                .returns(RunStatus.STOPPED, DryRun::status)
                .returns(2L, DryRun::done);
        assertThat(views.accounts(ticket.run(), ListQuery.top(10)).rows()).isNotEmpty();
    }

    @Test
    void onlyTheNewestTenAreKept() {
        for (int i = 0; i < 12; i++) {
            RunTicket ticket = book.open(request(DAY), "node", "ana", NOW).orElseThrow();
            book.close(ticket, RunStatus.COMPLETED, "", NOW);
        }
        assertThat(book.history(COMPANY, 100)).hasSize(10);
    }

    private long rehearse(LocalDate date, Generation generation) {
        RunTicket ticket = book.open(request(date), "node", "ana", NOW).orElseThrow();
        rehearsal(listening()).run(ticket, generation, Portfolio.policies(), portfolio.clock);
        return ticket.run();
    }

    private Rehearsal rehearsal(DryRunBook into) {
        return new Rehearsal(PostgresCaseFiles.forDryRuns(portfolio.database, portfolio.work), into, portfolio.work, 2);
    }

    private static DryRun.Request request(LocalDate date) {
        return new DryRun.Request(COMPANY, date, false);
    }

    private List<String> rows(String sql) {
        return TestDatabase.rows(portfolio.raw, sql);
    }

    private Map<String, List<String>> everyTableButDryOnes() {
        Map<String, List<String>> content = new TreeMap<>();
        for (String table : rows("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_name not like 'dry\\_%'")) {
            content.put(table, rows("select t::text from \"" + table + "\" t order by 1"));
        }
        return content;
    }

    /** The book, telling us of every account that it is asked to keep. */
    private DryRunBook listening() {
        return (DryRunBook) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DryRunBook.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keep")) {
                        ((List<?>) arguments[1]).forEach(one -> foreseen.add(((Foreseen) one).decision()));
                    }
                    return method.invoke(book, arguments);
                });
    }

    /** The same facts come again in a generation of another number. */
    private static List<CustomerDecision> ofOneGeneration(List<CustomerDecision> decisions) {
        return decisions.stream()
                .map(one -> new CustomerDecision(
                        ofOneGeneration(one.file()),
                        one.policyVersion(),
                        one.agings(),
                        one.exposure(),
                        one.hold(),
                        one.steps(),
                        one.communications(),
                        one.promises(),
                        one.memories()))
                .toList();
    }

    private static CaseFile ofOneGeneration(CaseFile file) {
        return new CaseFile(
                0,
                file.previousRun(),
                file.facts(),
                file.ledger(),
                file.disputes(),
                file.pending(),
                file.promises(),
                file.pauses(),
                file.credit(),
                file.hold(),
                file.rates(),
                file.memories(),
                file.contacts(),
                file.plans());
    }
}
