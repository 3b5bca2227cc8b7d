package org.cartera.store.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.customer.Segment;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.worklist.Absence;
import org.cartera.domain.worklist.LateDisputes;
import org.cartera.domain.worklist.PaymentHabits.Paid;
import org.cartera.domain.worklist.Portfolios;
import org.cartera.domain.worklist.Signal;
import org.cartera.domain.worklist.Signal.Cause;
import org.cartera.domain.worklist.WorkCase;
import org.cartera.domain.worklist.WorkPolicy;
import org.cartera.store.Database;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.desk.JpaContactLog;
import org.cartera.store.desk.JpaDesk;
import org.cartera.store.desk.JpaDisputeInbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for people after a night: C1 and C2 are called, C3 owes nothing that is due. */
class PostgresWorkBookTest {
    private static final WorkPolicy POLICY =
            new WorkPolicy(Balances.none(), 3, 30, WorkPolicy.standardCauses(), 10, 5, 14, 30, Portfolios.none());

    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Uno")
            .customer("C2", "Dos")
            .customer("C3", "Tres")
            .invoice("I1", "C1", "USD 100.00", 12)
            .invoice("I2", "C2", "USD 40.00", 40)
            .invoice("I3", "C3", "USD 10.00", -5);
    private WorkPolicy inForce = POLICY;
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final JpaDesk desk = new JpaDesk(persistence, portfolio.clock);
    private final PostgresWorkBook book = new PostgresWorkBook(
            portfolio.database,
            portfolio.work,
            new LateDisputes(
                    new JpaDisputeInbox(persistence, portfolio.database),
                    (organisation, asOf) -> new DisputePolicy(5, Map.of("QUALITY", 1), 3),
                    (organisation, asOf) -> Portfolio.policies()),
            (organisation, asOf) -> inForce);

    @AfterEach
    void close() {
        persistence.close();
    }

    private WorkCase of(String customer) {
        return book.cases(COMPANY, DAY, POLICY).stream()
                .filter(one -> one.account().equals(account(customer)))
                .findFirst()
                .orElseThrow();
    }

    private List<Cause> causes(String customer) {
        return causes(customer, DAY);
    }

    private List<Cause> causes(String customer, LocalDate asOf) {
        return book.cases(COMPANY, asOf, POLICY).stream()
                .filter(one -> one.account().equals(account(customer)))
                .flatMap(one -> one.signals().stream())
                .map(Signal::cause)
                .toList();
    }

    @Test
    void callsWaitAndWhoIsDueSoonIsNoCase() {
        portfolio.run(DAY);

        assertThat(causes("C1")).containsExactly(Cause.CALL_DUE);
        assertThat(of("C1").overdue()).isEqualTo(Balances.of(Money.of("USD", "100.00")));
        assertThat(of("C1").oldestDays()).isEqualTo(12);
        assertThat(causes("C3")).isEmpty();
        assertThat(book.debtors(COMPANY)).isEqualTo(3);
    }

    @Test
    void ofThousandsEachIsToldAsAmongAFew() {
        portfolio.run(DAY);
        book.assign(Set.of(account("C1")), "ana", "eva");
        List<WorkCase> few = book.cases(COMPANY, DAY, POLICY);
        TestDatabase.run(
                portfolio.raw,
                """
                insert into account select organisation, 'X' || n, name, search, live, held, incomplete, oldest_days, next_action,
                    next_action_on, decided_on, decided_before, run, generation, policy_version, input_block, input_print
                  from account, generate_series(1, 2100) n where customer = 'C3';
                insert into dispute select 'X' || n, 'Company', 'X' || n, 'I3/1', 'USD', 1, '2026-02-01', null, 'SALES', 'r', '', false,
                    'ana', 'ana', 1, 'UNKNOWN' from generate_series(1, 2100) n""");

        List<WorkCase> all = book.cases(COMPANY, DAY, POLICY);
        assertThat(all).hasSize(few.size() + 2100);
        assertThat(all.stream().filter(few::contains)).hasSameElementsAs(few);
    }

    /** The coverage invariant (S2-12), whatever is owed since when, whatever people have done with it, night after night. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDebtorIsOnTheListOrHasANextActionInTime(long seed) {
        Random random = new Random(seed);
        for (int i = 10; i < 30; i++) {
            String customer = "C" + random.nextInt(3, 12);
            portfolio.customer(customer, "Customer " + customer);
            portfolio.invoice("I" + i, customer, "USD " + (1 + random.nextInt(500)) + ".00", random.nextInt(160) - 60);
        }
        Database database = new Database(portfolio.database);
        int looked = 0;
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(50)); day = day.plusDays(1 + random.nextInt(12))) {
            portfolio.run(day);
            LocalDate asOf = day;
            Set<String> listed = book.cases(COMPANY, asOf, POLICY).stream()
                    .map(one -> one.account().customer().value())
                    .collect(Collectors.toSet());
            looked += database.list(
                            row -> {
                                String customer = row.text("customer");
                                assertThat(listed.contains(customer)
                                                || POLICY.covers(
                                                        row.text("next_action"),
                                                        row.dateOrNull("next_action_on"),
                                                        asOf))
                                        .as(customer + " on " + asOf)
                                        .isTrue();
                                return customer;
                            },
                            "select customer, next_action, next_action_on from account where customer in"
                                    + " (select customer from position where open > 0)")
                    .size();
            database.update("update task set status = 'DONE' where mod(id, 3) = ?", random.nextInt(3));
        }
        assertThat(looked).isGreaterThan(20);
    }

    @Test
    void whoHasHadEveryStageAndWaitsForNobodyIsUncovered() {
        portfolio.run(DAY);
        new Database(portfolio.database).update("update task set status = 'DONE' where customer = 'C2'");
        portfolio.run(DAY.plusDays(1));

        assertThat(causes("C2")).containsExactly(Cause.NO_NEXT_ACTION);
        assertThat(of("C2").signals().get(0).about()).isEqualTo("LAST_STAGE");
    }

    @Test
    void aPromiseIsDueThenBrokenAsTheRunJudgedIt() {
        portfolio.run(DAY);
        desk.promise(
                new Promise(
                        "", account("C1"), Money.of("USD", "60.00"), DAY.minusDays(3), DAY, Set.of(), "Marta", null),
                "ana");

        assertThat(causes("C1")).contains(Cause.PROMISE_DUE);
        portfolio.run(DAY.plusDays(5));
        assertThat(causes("C1")).contains(Cause.PROMISE_BROKEN);
    }

    @Test
    void aDisputeThatWasNotAnsweredByItsDayIsASignalOfThatDay() {
        portfolio.run(DAY);
        for (String department : List.of("LOGISTICS", "QUALITY")) {
            desk.dispute(
                    new Dispute(
                            "",
                            account("C3"),
                            InstalmentId.parse("I3/1"),
                            Money.of("USD", "4.00"),
                            new DateSpan(DAY.minusDays(3), null),
                            department,
                            "broken"),
                    "ana");
        }
        assertThat(of("C3").signals())
                .extracting(one -> one.cause() + " " + one.about() + " " + one.on())
                .containsExactlyInAnyOrder(
                        "DISPUTE_OPEN LOGISTICS " + DAY.minusDays(3), "DISPUTE_LATE QUALITY " + DAY.minusDays(2));
    }

    @Test
    void disputesAndContactsThatCameBackAreSignals() {
        portfolio.run(DAY);
        desk.dispute(
                new Dispute(
                        "",
                        account("C3"),
                        InstalmentId.parse("I3/1"),
                        Money.of("USD", "4.00"),
                        new DateSpan(DAY.minusDays(1), null),
                        "LOGISTICS",
                        "roto"),
                "ana");
        new JpaContactLog(persistence)
                .note(
                        new Contact(
                                "",
                                account("C1"),
                                ContactChannel.EMAIL,
                                Contact.Direction.OUT,
                                ContactKind.COLLECTION,
                                Portfolio.NOW,
                                Contact.Reaction.BOUNCED,
                                "",
                                ""),
                        null,
                        "ana");

        assertThat(causes("C3")).containsExactly(Cause.DISPUTE_OPEN);
        assertThat(causes("C1")).contains(Cause.CONTACT_BOUNCED);
        assertThat(of("C1").lastContact()).isEqualTo(DAY);
    }

    @Test
    void casesAreGivenToACollectorAndTakenBack() {
        portfolio.run(DAY);
        book.assign(Set.of(account("C1"), account("C2")), "andres", "marcela");
        book.assign(Set.of(account("C1")), "luz", "marcela");
        assertThat(of("C1").collector()).isEqualTo("luz");

        book.assign(Set.of(account("C1")), "", "marcela");
        assertThat(of("C1").collector()).isEmpty();
        assertThat(of("C2").collector()).isEqualTo("andres");
    }

    @Test
    void habitsAreWhatReceiptsPaidOfInvoicesInTheSpan() {
        portfolio
                .payment("P1", "C1", "USD 30.00", DAY.minusDays(2))
                .application("A1", "P1", "I1", "USD 30.00")
                .payment("P2", "C1", "USD 5.00", DAY.minusDays(90))
                .application("A2", "P2", "I1", "USD 5.00")
                .read();

        List<Paid> paid = book.habits(account("C1"), DAY.minusDays(30), DAY).paid();

        assertThat(paid).extracting(Paid::amount).containsExactly(Money.of("USD", "30.00"));
        assertThat(paid).extracting(Paid::due).containsExactly(DAY.minusDays(12));
    }

    private void talked(String customer, Instant at, Contact.Reaction reaction, @Nullable LocalDate retryOn) {
        new JpaContactLog(persistence)
                .note(
                        new Contact(
                                "",
                                account(customer),
                                ContactChannel.CALL,
                                Contact.Direction.OUT,
                                ContactKind.COLLECTION,
                                at,
                                reaction,
                                "",
                                "gritó",
                                retryOn == null
                                        ? ContactResult.nothing()
                                        : new ContactResult(ContactResult.Outcome.COOL_OFF, null, retryOn)),
                        null,
                        "ana");
    }

    @Test
    void afterAnUnbalancedTalkTheListShowsNoCallBeforeItsDayAndOneFromItOn() {
        portfolio.run(DAY);
        assertThat(causes("C1")).contains(Cause.CALL_DUE);
        talked("C1", Portfolio.NOW, Contact.Reaction.OBJECTED, DAY.plusDays(2));

        assertThat(book.cases(COMPANY, DAY, POLICY))
                .extracting(one -> one.account().customer().value())
                .doesNotContain("C1");
        assertThat(causes("C1", DAY.plusDays(2))).contains(Cause.CALL_AGAIN, Cause.CALL_DUE);

        talked("C1", Portfolio.NOW.plusSeconds(3_600), Contact.Reaction.NONE, null);
        assertThat(causes("C1", DAY.plusDays(2))).contains(Cause.CALL_AGAIN);
        talked("C1", Portfolio.NOW.plusSeconds(7_200), Contact.Reaction.PROMISED, null);
        assertThat(causes("C1", DAY.plusDays(2))).contains(Cause.CALL_DUE).doesNotContain(Cause.CALL_AGAIN);
    }

    @Test
    void whoIsGivenToNobodyByHandIsLookedAfterByThePortfolioThatHeBelongsTo() {
        portfolio.run(DAY);
        book.assign(Set.of(account("C1")), "andres", "marcela");
        Segment both = new Segment("north", Set.of("C1", "C2"), Set.of(), Set.of(), Set.of());
        inForce = new WorkPolicy(
                Balances.none(),
                3,
                30,
                WorkPolicy.standardCauses(),
                10,
                5,
                14,
                30,
                new Portfolios(List.of(new Portfolios.Portfolio(both, "luz"))));

        Map<String, WorkCase> cases = book.cases(COMPANY, DAY, inForce).stream()
                .collect(Collectors.toMap(one -> one.account().customer().value(), one -> one));

        assertThat(cases.get("C1").portfolio()).isEqualTo("north");
        assertThat(cases.get("C1").collector()).isEqualTo("andres");
        assertThat(cases.get("C2").collector()).isEqualTo("luz");
        assertThat(book.collectors(account("C1"), DAY)).containsExactly("andres");
        assertThat(book.collectors(account("C2"), DAY)).containsExactly("luz");
        assertThat(book.collectors(account("C3"), DAY)).isEmpty();
    }

    @Test
    void whileSomebodyIsAwayHisCasesNameWhoeverStandsInAndNotAfterwards() {
        portfolio.run(DAY);
        PostgresAbsenceBook absences = new PostgresAbsenceBook(portfolio.database, portfolio.work);
        book.assign(Set.of(account("C1")), "andres", "marcela");
        assertThat(book.collectors(account("C1"), DAY)).containsExactly("andres");
        absences.add(COMPANY, new Absence(0, "andres", "luz", DAY, DAY.plusDays(6)), "marcela");

        assertThat(of("C1").standIn()).isEqualTo("luz");
        assertThat(of("C1").collector()).isEqualTo("andres");
        assertThat(of("C2").standIn()).isEmpty();
        assertThat(book.collectors(account("C1"), DAY.plusDays(6))).containsExactly("andres", "luz");
        assertThat(book.collectors(account("C1"), DAY.plusDays(7))).containsExactly("andres");
        assertThat(book.collectors(account("C2"), DAY)).isEmpty();

        Absence stored = absences.from(COMPANY, DAY).get(0);
        absences.end(COMPANY, stored.id(), DAY.plusDays(2));
        assertThat(absences.from(COMPANY, DAY)).extracting(Absence::through).containsExactly(DAY.plusDays(1));
        absences.end(COMPANY, stored.id(), DAY);
        assertThat(absences.from(COMPANY, DAY)).isEmpty();
        assertThat(of("C1").standIn()).isEmpty();
    }
}
