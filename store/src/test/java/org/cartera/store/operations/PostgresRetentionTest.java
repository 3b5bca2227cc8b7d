package org.cartera.store.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.decisionlog.LoggedDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Retention.Removal;
import org.cartera.domain.portfolio.Retention.Subject;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.cartera.store.decision.PostgresDecisionLog;
import org.cartera.store.gate.PostgresCheckLog;
import org.cartera.store.gate.PostgresGateBook;
import org.junit.jupiter.api.Test;

/** On real PostgreSQL: what is old goes, and what something stands on stays, however old it is. */
class PostgresRetentionTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(3_000));

    private final Portfolio portfolio = new Portfolio()
            .customer("A", "Acme")
            .customer("B", "Bolt")
            .invoice("A1", "A", "USD 100.00", 40)
            .invoice("B1", "B", "USD 50.00", 40);
    private final Database database = new Database(portfolio.database);
    private final PostgresRetention retention = new PostgresRetention(portfolio.database, portfolio.work);

    private long rows(String table) {
        return database.number("select count(*) from " + table);
    }

    private long removeAll(Subject subject, Instant before) {
        long all = 0;
        long removed = 1;
        while (removed > 0) {
            removed = retention.remove(subject, before, 2);
            all += removed;
        }
        return all;
    }

    private void paidByB() {
        portfolio.payment("P1", "B", "USD 50.00", DAY).application("AP1", "P1", "B1", "USD 50.00");
    }

    @Test
    void nothingGoesThatIsYoungerThanItHasToBeKept() {
        portfolio.run(DAY);
        paidByB();
        portfolio.run(DAY.plusDays(1));
        for (Subject subject : Subject.values()) {
            assertThat(retention.count(subject, NOW.minus(Duration.ofDays(365))))
                    .as(subject.name())
                    .isZero();
        }
    }

    @Test
    void formerVersionsGoOnceEveryAccountIsDecidedFromANewerRead() {
        portfolio.run(DAY);
        portfolio.customer("A", "Acme Ltd.").read();
        assertThat(retention.count(Subject.FACTS, LATER))
                .as("the accounts still stand on the first generation")
                .isZero();

        portfolio.run(DAY.plusDays(1));
        CaseFile before = portfolio.file("A", DAY.plusDays(1)).orElseThrow();
        long due = retention.count(Subject.FACTS, LATER);
        assertThat(due).isPositive();
        assertThat(removeAll(Subject.FACTS, LATER)).isEqualTo(due);
        assertThat(retention.count(Subject.FACTS, LATER)).isZero();
        assertThat(rows("fact_customer")).isEqualTo(2);
        assertThat(portfolio.file("A", DAY.plusDays(1))).contains(before);
        assertThat(portfolio.run(DAY.plusDays(2)).customers()).isEqualTo(2);
    }

    @Test
    void decisionsAboutOpenItemsAndStandingHoldsStayAndTheOthersGo() {
        portfolio.run(DAY);
        paidByB();
        portfolio.run(DAY.plusDays(1));
        long ofA = database.number("select count(*) from decision where customer = 'A'");
        assertThat(removeAll(Subject.DECISIONS, LATER)).isPositive();
        assertThat(database.number("select count(*) from decision where customer = 'A'"))
                .isEqualTo(ofA);
        assertThat(rows("decision")).isEqualTo(ofA);
    }

    @Test
    void aDecisionOfTheYearsThatAreKeptCanStillBeTakenAgainFromInputsThatAnOlderNightKept() {
        PostgresDecisionLog log = new PostgresDecisionLog(portfolio.database);
        for (int night = 0; night < 4; night++) {
            portfolio.run(DAY.plusDays(night));
        }
        LoggedDecision kept = log.on(Portfolio.account("A"), DAY.plusDays(3)).orElseThrow();
        portfolio.payment("P2", "A", "USD 100.00", DAY).application("AP2", "P2", "A1", "USD 100.00");
        paidByB();
        portfolio.run(DAY.plusDays(4));

        removeAll(
                Subject.DECISIONS, DAY.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(log.on(Portfolio.account("A"), DAY.plusDays(3))).contains(kept);
    }

    @Test
    void wordsOfDeliveredMessagesGoWhenTheirItemsAreClosed() {
        portfolio.run(DAY);
        database.update(
                "insert into message (intent, subject, html, plain) select id, 's', '<p>h</p>', 'p' from intent");
        assertThat(removeAll(Subject.MESSAGES, LATER))
                .as("what waits to be delivered keeps its words")
                .isZero();
        database.update("update intent set state = 'SENT'");
        assertThat(removeAll(Subject.MESSAGES, LATER))
                .as("the items are still open")
                .isZero();
        paidByB();
        portfolio.run(DAY.plusDays(1));
        long messages = rows("message");
        long intents = rows("intent");
        assertThat(removeAll(Subject.MESSAGES, LATER)).isPositive().isLessThan(messages);
        assertThat(rows("intent")).as("that it was sent stays").isEqualTo(intents);
    }

    @Test
    void theNewestRunStaysAndThoseThatAccountsName() {
        portfolio.run(DAY);
        portfolio.run(DAY.plusDays(1));
        portfolio.run(DAY.plusDays(2));
        long due = retention.count(Subject.RUNS, LATER);
        assertThat(removeAll(Subject.RUNS, LATER)).isEqualTo(due);
        assertThat(
                        database.number(
                                "select count(*) from run r where not exists (select 1 from account a where a.run = r.id)"
                                        + " and not exists (select 1 from hold h where h.run = r.id and h.released_on is null)"))
                .isLessThanOrEqualTo(1);
        assertThat(database.number("select max(business_date - date '2026-03-02') from run"))
                .isEqualTo(2);
    }

    @Test
    void whatOldChecksWereDecidedFromGoesUnlessTheirOrderStillCountsAndTheChecksStay() {
        portfolio.run(DAY);
        OrderGate gate = new OrderGate(
                portfolio.files,
                new PostgresGateBook(portfolio.database, portfolio.work),
                (organisation, date) -> Portfolio.policies(),
                portfolio.work,
                Freshness.none());
        for (String cart : List.of("counts", "over")) {
            gate.check(OrderCheck.entered(cart, Portfolio.account("B"), Money.of("USD", "5")), DAY, NOW);
        }
        gate.check(OrderCheck.entered("of-a", Portfolio.account("A"), Money.of("USD", "5")), DAY, NOW);
        database.update("update gate_order set state = 'ENDED' where cart_key <> 'counts'");
        assertThat(rows("gate_case")).isEqualTo(2);
        assertThat(retention.count(Subject.CHECKS, NOW)).as("not yet old").isZero();

        assertThat(retention.count(Subject.CHECKS, LATER))
                .as("the case file of A, and not that of B, which an order that counts shares")
                .isEqualTo(1);
        assertThat(removeAll(Subject.CHECKS, LATER)).isEqualTo(1);
        assertThat(rows("gate_check")).as("what was answered").isEqualTo(3);
        PostgresCheckLog log = new PostgresCheckLog(portfolio.database);
        assertThat(log.check(database.number("select id from gate_check where cart_key = 'counts'")))
                .isPresent();
        assertThat(log.check(database.number("select id from gate_check where cart_key = 'of-a'")))
                .isEmpty();
    }

    @Test
    void theCaseFileOfACheckThatIsJustBeingMadeStays() {
        portfolio.run(DAY);
        database.update("insert into gate_case values ('Company', 'A', gen_random_uuid(), 'of A'),"
                + " ('Company', 'B', gen_random_uuid(), 'of B')");
        portfolio.work.inTransaction(() -> {
            new PostgresGateBook(portfolio.database, portfolio.work).lock(Portfolio.account("A"), null);
            CompletableFuture.runAsync(() -> removeAll(Subject.CHECKS, LATER)).join();
            return null;
        });
        assertThat(database.list(row -> row.text("body"), "select body from gate_case"))
                .containsExactly("of A");
        assertThat(removeAll(Subject.CHECKS, LATER)).isEqualTo(1);
    }

    @Test
    void newsAboutReleasesGoesUnlessTheRequestIsOpenOrItsMailHasYetToLeave() {
        for (String state : List.of("REQUESTED", "GRANTED")) {
            database.update(
                    "insert into gate_release (organisation, customer, valid_until, state, requested_by, requested_at, reason,"
                            + " decided_by, decision) values ('Company', 'A', '2026-03-09', ?, 'vale', ?, '', '', '')",
                    state,
                    NOW);
        }
        database.update(
                "insert into staff_notice (organisation, login, kind, release, at, due_at, state)"
                        + " select 'Company', l.login, 'ASKED', r.id, ?, ?, l.state from gate_release r,"
                        + " (values ('laura', 'SENT'), ('pablo', 'RETRY')) l (login, state)",
                NOW,
                NOW);
        assertThat(retention.count(Subject.NOTICES, NOW)).isZero();
        assertThat(retention.count(Subject.NOTICES, LATER)).isEqualTo(1);
        assertThat(removeAll(Subject.NOTICES, LATER)).isEqualTo(1);
        assertThat(rows("staff_notice")).isEqualTo(3);
        assertThat(rows("gate_release")).isEqualTo(2);
    }

    @Test
    void keptStatementsGoWithTheirFilesUnlessTheirMessageHasYetToLeave() {
        portfolio.run(DAY);
        for (String number : List.of("SENT", "PENDING", "NONE")) {
            database.update(
                    "insert into statement (organisation, customer, number, language, version, from_date, through_date, form,"
                            + " basis, currency, closing, sha256, at, by_whom) values ('Company', 'A', ?, 'es', 1,"
                            + " '2026-02-01', '2026-02-28', 'OPEN_ITEM', 'VALUE_DATE', 'USD', 1, 'x', ?, 'ana')",
                    number,
                    NOW);
        }
        database.update("insert into statement_file select id, 'PDF', 'pdf', 'x' from statement");
        database.update(
                """
                insert into intent (organisation, customer, key, stage, channel, template, owner, business_date, currency,
                    total, items, late, state, detail, tries, due_at, changed_at, run, statement)
                select organisation, customer, number, 'statement', 'EMAIL', 'statement', '', through_date, currency,
                    closing, 0, false, number, '', 0, at, at, 1, id from statement where number <> 'NONE'""");
        assertThat(retention.count(Subject.STATEMENTS, NOW)).isZero();
        assertThat(removeAll(Subject.STATEMENTS, LATER)).isEqualTo(2);
        assertThat(rows("statement_file")).isEqualTo(1);
        assertThat(database.number("select count(*) from statement where number = 'PENDING'"))
                .isEqualTo(1);
    }

    @Test
    void linesOfTheBankGoUnlessTheyWaitOrPayWhatIsStillOpenAndTheFileIsNeverTakenAgain() {
        portfolio.run(DAY);
        String open = portfolioItem();
        database.update(
                "insert into bank_file (organisation, hash, name, size, uploaded_by, at, format, told, fresh)"
                        + " values ('Company', 'h', 'f.csv', 1, 'ana', ?, 'CSV', 4, 4)",
                NOW);
        database.update(
                "insert into bank_statement (organisation, file, n, account, currency) select 'Company', id, 1, 'X', 'USD'"
                        + " from bank_file");
        database.update(
                """
                insert into bank_line (organisation, file, statement, print, ordinal, account, booked, valued, currency,
                    amount, kind, reference, documents, words, place, state, touched)
                select 'Company', f.id, s.id, l.state || l.item, 1, 'X', '2026-03-01', '2026-03-01', 'USD', 5, 'TRANSFER',
                    '{}', '', '', '1', l.state, false
                  from bank_file f, bank_statement s,
                       (values ('APPLIED', 'paid'), ('APPLIED', 'open'), ('UNKNOWN', ''), ('RETURNED', '')) l (state, item)""");
        database.update(
                """
                insert into bank_match (id, organisation, line, rank, customer, state, by_person, score, currency, unapplied,
                    reasons) select id, 'Company', id, 0, 'A', 'APPLIED', false, 90, 'USD', 0, '' from bank_line
                 where state = 'APPLIED'""");
        database.update(
                "insert into bank_allocation (match, organisation, customer, rank, item, currency, paid, live)"
                        + " select id, 'Company', 'A', 0, case print when 'APPLIEDopen' then ? else 'GONE/1' end, 'USD', 5, true"
                        + " from bank_line where state = 'APPLIED'",
                open);
        database.update(
                "insert into erp_payment (organisation, match, key, state, due_at) select 'Company', id, 'k' || id, 'SENT', ?"
                        + " from bank_match",
                NOW);
        database.update(
                "insert into bank_match_log (organisation, line, what, who, at, note) select 'Company', id, 'APPLIED', 'ana', ?, ''"
                        + " from bank_line",
                NOW);

        assertThat(removeAll(Subject.BANK, LATER)).isPositive();

        assertThat(database.list(row -> row.text("print"), "select print from bank_line order by print"))
                .containsExactly("APPLIEDopen", "UNKNOWN");
        assertThat(rows("bank_match")).isEqualTo(1);
        assertThat(rows("erp_payment")).isEqualTo(1);
        assertThat(rows("bank_match_log")).isEqualTo(2);
        assertThat(rows("bank_file")).isEqualTo(1);
    }

    private String portfolioItem() {
        return database.first(row -> row.text("item"), "select item from open_item limit 1")
                .orElseThrow();
    }

    @Test
    void theLastRemovalOfASubjectIsKnown() {
        assertThat(retention.last()).isEmpty();
        retention.note(new Removal(Subject.RUNS, NOW, 7, NOW, "schedule"));
        retention.note(new Removal(Subject.RUNS, NOW, 3, NOW.plusSeconds(60), "ana"));
        assertThat(retention.last(Subject.RUNS))
                .contains(new Removal(Subject.RUNS, NOW, 3, NOW.plusSeconds(60), "ana"));
        assertThat(retention.last()).hasSize(1);
    }

    @Test
    void vitalsCountWhatStands() {
        portfolio.run(DAY);
        PostgresVitals vitals = new PostgresVitals(portfolio.database, portfolio.clock);
        assertThat(vitals.storeIsReady()).isTrue();
        assertThat(vitals.read().runs()).singleElement().satisfies(runs -> assertThat(runs.count())
                .isEqualTo(1));
        assertThat(vitals.read().books()).singleElement().satisfies(books -> {
            assertThat(books.snapshotAt()).isEqualTo(NOW);
            assertThat(books.holds()).isEqualTo(2);
            assertThat(books.lastRun()).isNotNull();
        });
        assertThat(vitals.read().messages()).isNotEmpty();
    }
}
