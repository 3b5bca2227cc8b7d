package org.cartera.store.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.account;
import static org.cartera.store.bank.FakeBank.line;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.reconciliation.MatchingPass;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What lines pay does not depend on when matching is killed, nor on how many lines a transaction decides")
class KilledMatchingTest {
    private static final List<String> CUSTOMERS = List.of("C1", "C2", "C3");
    private static final List<String> AMOUNTS = List.of("40.00", "60.00");
    private static final int LINES = 30;
    private static final int NEVER = Integer.MAX_VALUE;

    @Test
    void aLineThatTwoItemsFitStillWaitsWhenAKillComesAfterOneOfThemIsPaid() {
        BankLine either = line(BankLine.Kind.TRANSFER, DAY, "40.00", "Known", "AC-C4", null, "");
        BankLine first = line(BankLine.Kind.TRANSFER, DAY, "40.00", "Known", "AC-C4", null, "FV-40001");
        BankLine second = line(BankLine.Kind.TRANSFER, DAY, "40.00", "Known", "AC-C4", null, "FV-40002");

        assertThat(killedAfterTwo(either, first, second))
                .containsExactly("TO_DECIDE", "APPLIED C4 FV-40001/1 40.00", "APPLIED C4 FV-40002/1 40.00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void killedAnywhereAndBegunAgainItPaysWhatItPaysWhenLeftAlone(long seed) {
        Bank calm = new Bank(seed, 4);
        calm.uploads(NEVER);
        Bank killed = new Bank(seed, 4);
        killed.uploads(5);
        assertThat(killed.told()).containsExactlyElementsOf(calm.told());

        calm.passesANight(NEVER);
        killed.passesANight(5);
        assertThat(killed.told()).containsExactlyElementsOf(calm.told());
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void oneLineATransactionPaysTheSameAsAllInOne(long seed) {
        Bank single = new Bank(seed, 1);
        single.uploads(NEVER);
        single.works(NEVER);
        Bank all = new Bank(seed, 1_000);
        all.uploads(NEVER);
        all.works(NEVER);

        assertThat(single.told()).containsExactlyElementsOf(all.told());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void whatIsLookedUpWhileAChunkIsRecordedPaysWhatItPaysWhenLookedUpAfterwards(long seed) {
        Bank after = new Bank(seed, 3);
        after.uploads(NEVER);
        Bank beside = new Bank(seed, 3);
        beside.drops(NEVER);
        Bank killed = new Bank(seed, 3);
        killed.drops(4);

        assertThat(beside.told()).containsExactlyElementsOf(after.told());
        assertThat(killed.told()).containsExactlyElementsOf(after.told());
    }

    private static List<String> killedAfterTwo(BankLine... lines) {
        Bank bank = new Bank(1, 1);
        bank.take(lines);
        bank.until(3, () -> bank.matching.catchUp(COMPANY));
        bank.works(NEVER);
        return bank.told();
    }

    /** Thrown where the power goes. */
    private static final class Killed extends RuntimeException {}

    /** Three customers, each known by his bank account, with equal invoices; lines that name one of them, or nothing. */
    private static final class Bank {
        private final Portfolio portfolio = new Portfolio();
        private final Random random;
        private final FakeBank files = new FakeBank();
        private final PostgresBankBook book = new PostgresBankBook(portfolio.database, portfolio.work);
        private final Matching matching;
        private final Dying clock = new Dying();
        private int number;

        Bank(long seed, int chunk) {
            random = new Random(seed);
            PostgresMatchBook matches = new PostgresMatchBook(portfolio.database);
            matching = new Matching(book, matches, organisation -> CashPolicy.careful(), chunk, clock);
            for (String customer : CUSTOMERS) {
                portfolio.customer(customer, "Firm " + customer);
                for (int i = 1; i <= 8; i++) {
                    portfolio.invoice(invoice(customer, i), customer, "USD " + AMOUNTS.get(i % 2), 20 - i);
                }
            }
            portfolio
                    .customer("C4", "Firm C4")
                    .invoice("FV-40001", "C4", "USD 40.00", 9)
                    .invoice("FV-40002", "C4", "USD 40.00", 9)
                    .run(DAY);
            for (String customer : List.of("C1", "C2", "C3", "C4")) {
                matches.learn(account(customer), Known.ACCOUNT, "AC-" + customer, 0, "ana", Portfolio.NOW);
            }
        }

        private static String invoice(String customer, int i) {
            return "FV-" + customer.charAt(1) + "000" + i;
        }

        /** A file in the folder: the job matches it. */
        void drops(int kill) {
            takeSome();
            works(kill);
        }

        private void takeSome() {
            Random lines = new Random(random.nextLong());
            List<BankLine> told = new ArrayList<>();
            for (int i = 0; i < LINES; i++) {
                told.add(some(lines, told));
            }
            take(told.toArray(BankLine[]::new));
        }

        void uploads(int kill) {
            takeSome();
            if (!until(kill, () -> matching.catchUp(COMPANY))) {
                works(kill);
            }
        }

        private static BankLine some(Random lines, List<BankLine> told) {
            int kind = lines.nextInt(10);
            if (kind == 0 && !told.isEmpty()) {
                BankLine before = told.get(lines.nextInt(told.size()));
                if (before.amount().isPositive()) {
                    String back = "-" + before.amount().amount();
                    return line(BankLine.Kind.RETURN, DAY, back, null, null, before.endToEnd(), "");
                }
            }
            String customer = CUSTOMERS.get(lines.nextInt(CUSTOMERS.size()));
            int which = 1 + lines.nextInt(8);
            String text = kind < 6 ? invoice(customer, which) : "";
            return line(
                    BankLine.Kind.TRANSFER,
                    DAY,
                    AMOUNTS.get(which % 2),
                    "Payer",
                    "AC-" + customer,
                    "E" + told.size(),
                    text);
        }

        void take(BankLine... lines) {
            new BankIntake(files, book, 1_000_000, portfolio.clock)
                    .take(COMPANY, files.file("f" + ++number, lines), "ana");
        }

        /** The job, begun again as often as it dies. */
        void works(int kill) {
            boolean done = false;
            for (int life = kill; !done; life = life == NEVER ? NEVER : life + 3) {
                done = until(life, () -> {
                    matching.begin(COMPANY);
                    MatchingPass pass = matching.pass(COMPANY, task -> new Thread(task).start());
                    while (pass.next()) {}
                });
            }
        }

        void passesANight(int kill) {
            portfolio
                    .invoice("FV-90001", "C1", "USD 40.00", 3)
                    .invoice("FV-90002", "C2", "USD 60.00", 3)
                    .run(DAY.plusDays(1));
            works(kill);
        }

        /** @return whether it came to its end before it was killed */
        boolean until(int kill, Runnable work) {
            clock.left = kill;
            try {
                work.run();
                return true;
            } catch (Killed killed) {
                return false;
            }
        }

        List<String> told() {
            return new Database(portfolio.database)
                    .list(
                            row -> row.text("told"),
                            """
                            select l.state || coalesce((select string_agg(' ' || m.customer || ' ' || a.item || ' ' || a.paid, '' order by a.item)
                                from bank_match m join bank_allocation a on a.match = m.id
                                where m.line = l.id and m.state = 'APPLIED'), '') as told from bank_line l order by id""");
        }
    }

    /** A clock that is asked once a transaction, and at some time no more. */
    private static final class Dying extends Clock {
        private int left = NEVER;

        @Override
        public Instant instant() {
            if (left-- <= 0) {
                throw new Killed();
            }
            return Portfolio.NOW;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
