package org.cartera.store.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.TERMS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.decisionlog.LoggedInputs;
import org.cartera.domain.portfolio.GateBook.Sight;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Rejected;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.gate.PostgresGateBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingForCreditTest {
    private static final int CUSTOMERS = 6;
    private static final StageId REMINDER = new StageId("reminder");
    private static final StageId CALL = new StageId("call");
    private static final List<Set<StageId>> HOLDING = List.of(Set.of(), Set.of(CALL), Set.of(CALL, REMINDER));

    private final Portfolio portfolio = new Portfolio();
    private final PostgresGateBook book = new PostgresGateBook(portfolio.database, portfolio.work);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatTheGateReadsIsWhatTheWholeCaseFileSaysOfCredit(long seed) {
        Set<AccountKey> accounts = randomPortfolio(new Random(seed));
        for (LocalDate asOf : List.of(DAY.minusDays(40), DAY, DAY.plusDays(40))) {
            for (Set<StageId> stages : HOLDING) {
                TestDatabase.run(portfolio.raw, "truncate kept_facts"); // of another day they have more documents
                Map<AccountKey, CreditReading> together = read(accounts, asOf, stages);
                for (AccountKey account : accounts) {
                    CaseFile whole =
                            portfolio.file(account.customer().value(), asOf).orElseThrow();
                    CreditReading alone = read(Set.of(account), asOf, stages).get(account);
                    CreditReading expected = whole.forCredit(stages);
                    assertThat(atOneLook(account, asOf, stages)).isEqualTo(alone);
                    assertThat(withoutDocuments(alone)).isEqualTo(withoutDocuments(expected));
                    assertThat(withoutDocuments(together.get(account))).isEqualTo(withoutDocuments(expected));
                    if (whole.promises().isEmpty()) {
                        assertThat(text(alone)).isEqualTo(text(expected));
                    }
                }
            }
        }
    }

    @Test
    void theseCustomersHaveEverythingThatCreditIsDecidedFrom() {
        Set<AccountKey> accounts = randomPortfolio(new Random(1));
        List<CreditReading> all =
                List.copyOf(read(accounts, DAY, Set.of(CALL, REMINDER)).values());
        assertThat(all).anyMatch(one -> one.hold() != null);
        assertThat(all).anyMatch(one -> !one.disputes().all().isEmpty());
        assertThat(all).anyMatch(one -> !one.pending().all().isEmpty());
        assertThat(all).anyMatch(one -> !one.credit().securities().isEmpty());
        assertThat(all).anyMatch(one -> !one.ledger().orders().isEmpty());
        assertThat(all).anyMatch(one -> one.ledger().isIncomplete());
        assertThat(all).anyMatch(one -> one.memories().values().stream()
                .anyMatch(memory -> memory.taken().size() == 2));
        assertThat(portfolio.file("C0", DAY).orElseThrow().promises()).isNotEmpty();
    }

    @Test
    void aCustomerThatTheErpDoesNotKnowIsMissing() {
        portfolio.customer("C1", "Uno");
        portfolio.read();
        assertThat(read(Set.of(Portfolio.account("C1"), Portfolio.account("NOBODY")), DAY, Set.of()))
                .containsOnlyKeys(Portfolio.account("C1"));
    }

    /** Readings bring more or fewer settled documents; what follows from them, the ledger, is the same. */
    private static CreditReading withoutDocuments(CreditReading reading) {
        CustomerFacts facts = reading.facts();
        return new CreditReading(
                new CustomerFacts(
                        facts.account(),
                        facts.customer(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        facts.orders(),
                        List.of(),
                        facts.rejected()),
                reading.ledger(),
                reading.disputes(),
                reading.pending(),
                reading.credit(),
                reading.hold(),
                reading.rates(),
                reading.memories(),
                reading.stages());
    }

    /** Whatever the order of the rows. */
    private static String text(CreditReading reading) {
        return LoggedInputs.factsForCredit(LoggedInputs.text(reading.facts()));
    }

    private Map<AccountKey, CreditReading> read(Set<AccountKey> accounts, LocalDate asOf, Set<StageId> stages) {
        long generation = portfolio.facts.current(COMPANY).orElseThrow().number();
        return portfolio.files.forCredit(accounts, generation, asOf, TERMS, stages);
    }

    /** As the gate sees it; by now the facts are kept. */
    private CreditReading atOneLook(AccountKey account, LocalDate asOf, Set<StageId> stages) {
        Sight sight = new Sight(account, asOf, TERMS, stages, asOf);
        CreditReading seen = book.seen(sight).orElseThrow().file();
        book.lock(account, null);
        List<CreditReading> locked = new ArrayList<>();
        book.atOnce(sight, "a", look -> {
            locked.add(look.file());
            return Optional.empty();
        });
        assertThat(locked).containsExactly(seen);
        return seen;
    }

    /** Runs of several dates over payments of one customer for another, disputes, promises, limits, holds and bank lines. */
    private Set<AccountKey> randomPortfolio(Random random) {
        Set<AccountKey> accounts = new LinkedHashSet<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            portfolio.customer("C" + i, "Customer " + i);
            accounts.add(Portfolio.account("C" + i));
        }
        portfolio.invoice("I0", "C0", "USD 100.00", 50).order("O1", "C1", "USD 7.00");
        portfolio.invoice("I98", "C3", "USD 10.00", 12);
        portfolio.rejected(new Rejected(
                FactKind.INVOICE, "I99", Portfolio.account("C2"), Rejected.Reason.MISSING_DATE, List.of()));
        for (int i = 1; i < 24; i++) {
            String customer = "C" + random.nextInt(CUSTOMERS);
            portfolio.invoice("I" + i, customer, i % 5 == 0 ? "COP 10.00" : "USD 10.00", random.nextInt(90) - 30);
        }
        portfolio.run(DAY.minusDays(20));
        for (int i = 1; i < 24; i++) {
            if (random.nextInt(3) == 0) {
                String payer = "C" + random.nextInt(CUSTOMERS);
                String amount = i % 5 == 0 ? "COP 10.00" : "USD 10.00";
                portfolio.payment("P" + i, payer, amount, DAY.plusDays(random.nextInt(60) - 50L));
                portfolio.application("A" + i, "P" + i, "I" + i, amount);
            }
        }
        portfolio.run(DAY.minusDays(3));
        written();
        portfolio.run(DAY);
        return accounts;
    }

    private void written() {
        TestDatabase.run(
                portfolio.raw,
                """
                update intent set state = 'SENT';
                insert into dispute values ('D1', 'Company', 'C0', 'I0/1', 'USD', 100, '2026-01-20', '2026-02-10', 'SALES', 'r', '',
                    false, 'ana', 'ana', 1, 'INTERNAL'), ('D2', 'Company', 'C0', 'I0/1', 'USD', 9, '2026-02-20', null, 'SALES', 'r',
                    '', true, 'ana', 'ana', 1, 'UNKNOWN');
                insert into promise values ('W1', 'Company', 'C0', 'USD', 5, '2026-02-01', '2026-03-05', 'Ana', null, 'ana', 'ana', 1);
                insert into pause values ('Z1', 'Company', 'C3', null, '2026-02-01', null, false, 'r', 'ana', 'ana', 1);
                insert into channel_wish values ('w', 'Company', 'C1', 'EMAIL', 'OPTED_OUT', '2026-03-01', '', 'ana', 'ana', 1);
                insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by, version)
                    values ('Company', 'C1', 'WATCH', 'USD', 500, 'ana', 1);
                insert into credit_security values ('Company', 'C1', 1, 'INSURANCE', 'USD', 50, '2026-01-01', null, 'x');
                insert into hold (organisation, customer, since, origin, placed_by, reason, grounds, version)
                    values ('Company', 'C5', '2026-02-27', 'PERSON', 'ana', 'r', '', 1) on conflict do nothing;
                with f as (insert into bank_file (organisation, hash, name, size, uploaded_by, at, told, fresh)
                        values ('Company', 'h', 'f', 1, 'ana', now(), 1, 1) returning id),
                    l as (insert into bank_line (organisation, file, print, ordinal, account, booked, valued, currency, amount, kind,
                        reference, documents, words, place, state, touched) select 'Company', id, 'p', 1, 'a', '2026-03-01',
                        '2026-03-01', 'USD', 5, 'TRANSFER', '{}', '', '', '', 'APPLIED', false from f returning id),
                    m as (insert into bank_match (id, organisation, line, rank, customer, state, by_person, score, currency, unapplied,
                        reasons) select 1, 'Company', id, 0, 'C0', 'APPLIED', false, 100, 'USD', 0, '' from l returning id)
                insert into bank_allocation (match, organisation, customer, rank, item, currency, paid, owed, live)
                    select id, 'Company', 'C0', 0, 'I0/1', 'USD', 5, 100, true from m""");
    }
}
