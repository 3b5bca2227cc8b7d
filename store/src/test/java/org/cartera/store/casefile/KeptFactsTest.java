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
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFactsTest {
    private static final int CUSTOMERS = 4;

    private final Portfolio portfolio = new Portfolio();
    private final Database database = new Database(portfolio.raw);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsReadInBetweenKeptFactsSayWhatTheFactsThemselvesSay(long seed) {
        Random random = new Random(seed);
        Set<AccountKey> accounts = new LinkedHashSet<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            portfolio.customer("C" + i, "Customer " + i);
            accounts.add(Portfolio.account("C" + i));
        }
        change(random, 20);
        portfolio.run(DAY);
        List<Integer> keptBefore = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            change(random, 1 + random.nextInt(3));
            switch (random.nextInt(6)) {
                case 0 -> portfolio.read();
                case 1 -> portfolio.run(DAY.plusDays(round));
                case 2, 3 -> portfolio.readOnly("C" + random.nextInt(CUSTOMERS));
                default -> portfolio.readSince();
            }
            LocalDate asOf = DAY.plusDays(random.nextInt(80));
            keptBefore.add(holding(asOf));
            Map<AccountKey, CustomerLedger> kept = ledgers(accounts, asOf);
            database.update("delete from kept_facts");
            assertThat(kept).isEqualTo(ledgers(accounts, asOf));
        }
        assertThat(keptBefore).as("customers whose facts still held").anyMatch(held -> held > 0);
    }

    @Test
    void aRunKeepsTheFactsOfEverybodyItDecides() {
        portfolio.customer("C1", "Uno").invoice("I1", "C1", "USD 10.00", 5);
        portfolio.run(DAY);
        assertThat(holding(DAY)).isEqualTo(1);
        assertThat(holding(DAY.minusDays(1))).isZero();
        TestDatabase.run(portfolio.raw, "truncate fact_invoice");
        assertThat(ledgers(Set.of(Portfolio.account("C1")), DAY).values())
                .allMatch(ledger -> ledger.items().size() == 1);
    }

    @Test
    void aReadOfOneCustomerTouchesWhoeverHisPaymentIsAppliedTo() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .customer("C3", "Tres")
                .invoice("I1", "C1", "USD 10.00", 5)
                .invoice("I3", "C3", "USD 10.00", 5)
                .payment("P1", "C2", "USD 10.00", DAY);
        portfolio.run(DAY);
        portfolio.application("A1", "P1", "I1", "USD 10.00");
        portfolio.readOnly("C2");
        assertThat(touched()).containsExactlyInAnyOrder("C1", "C2");
        assertThat(ledgers(Set.of(Portfolio.account("C1")), DAY).values())
                .allMatch(ledger -> ledger.items().isEmpty());
    }

    @Test
    void severalRowsOfOneTableTouchTheirCustomerOnce() {
        portfolio.customer("C1", "Uno").order("O1", "C1", "USD 10.00").order("O2", "C1", "USD 20.00");
        portfolio.run(DAY);
        portfolio.order("O1", "C1", "USD 11.00").order("O2", "C1", "USD 21.00");
        portfolio.readSince();
        assertThat(touched()).containsExactly("C1");
    }

    @Test
    void aReadThatChangesNothingTouchesNobody() {
        portfolio.customer("C1", "Uno").invoice("I1", "C1", "USD 10.00", 5);
        portfolio.run(DAY);
        portfolio.readOnly("C1");
        portfolio.readSince();
        assertThat(touched()).isEmpty();
        assertThat(holding(DAY)).isEqualTo(1);
    }

    private List<String> touched() {
        return database.list(row -> row.text("customer"), "select customer from fact_touch where customer <> ''");
    }

    private int holding(LocalDate asOf) {
        return (int) database.number(
                """
                select count(*) from kept_facts k where as_of <= ? and not exists (
                    select 1 from fact_touch t where t.customer in (k.customer, '') and t.generation > k.generation)""",
                asOf);
    }

    /** Invoices, payments of one for another, some of later days, and applications; some go away again. */
    private void change(Random random, int times) {
        for (int i = 0; i < times; i++) {
            String id = Integer.toString(random.nextInt(12));
            String customer = "C" + random.nextInt(CUSTOMERS);
            switch (random.nextInt(8)) {
                case 0, 1 -> portfolio.invoice("I" + id, customer, "USD 10.00", random.nextInt(120) - 80);
                case 2, 3 ->
                    portfolio.payment("P" + id, customer, "USD 10.00", DAY.plusDays(random.nextInt(100) - 50L));
                case 4 ->
                    portfolio.application("A" + id, "P" + random.nextInt(12), "I" + random.nextInt(12), "USD 5.00");
                case 5 -> portfolio.application("A" + id, "P" + id, "I" + id, "USD 10.00");
                case 6 -> portfolio.order("O" + id, customer, "USD 7.00");
                default ->
                    portfolio.without(List.of("invoice I", "payment P", "application A", "order O")
                                    .get(random.nextInt(4))
                            + id);
            }
        }
    }

    private Map<AccountKey, CustomerLedger> ledgers(Set<AccountKey> accounts, LocalDate asOf) {
        long generation = portfolio.facts.current(COMPANY).orElseThrow().number();
        return portfolio.files.forCredit(accounts, generation, asOf, TERMS, Set.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().ledger()));
    }
}
