package org.cartera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final DataSource raw = TestDatabase.migrated();
    private final LocalTransactions work = new LocalTransactions(raw);
    private final Database database = new Database(work.dataSource());

    @Test
    void eachStatementIsAnsweredInItsTurnWhetherItReadsOrWrites() {
        List<String> told = new ArrayList<>();
        // often enough that the driver keeps the statements prepared
        for (int i = 0; i < 8; i++) {
            String customer = "C" + i;
            database.together()
                    .update("insert into gate_account (organisation, customer) values (?, ?)", "Company", customer)
                    .each(
                            row -> told.add(row.text("customer")),
                            "select customer from gate_account where customer = any(?)",
                            List.of(customer, "nobody"))
                    .update("delete from gate_account where customer = ?", customer)
                    .each(row -> told.add("left " + row.text("customer")), "select customer from gate_account")
                    .run();
        }
        assertThat(told).containsExactly("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7");
    }

    @Test
    void whatAStatementWaitedForIsSeenByTheNextOne() throws Exception {
        database.update("insert into gate_account (organisation, customer) values ('Company', 'C1')");
        List<String> seen = new ArrayList<>();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> waiting = work.inNewTransaction(() -> {
            String lock = "select customer from gate_account where customer = 'C1' for update";
            database.each(row -> {}, lock);
            Future<?> asked = other.submit(() -> work.inNewTransaction(() -> {
                database.together()
                        .each(row -> {}, lock)
                        .each(row -> seen.add(row.text("customer")), "select customer from gate_account order by 1")
                        .run();
                return null;
            }));
            awaitLockWaiter();
            database.update("insert into gate_account (organisation, customer) values ('Company', 'C2')");
            return asked;
        });
        waiting.get();
        other.shutdown();
        assertThat(seen).containsExactly("C1", "C2");
    }

    @Test
    void aRefusedStatementTakesBackTheOthers() {
        assertThatThrownBy(() -> database.together()
                        .update("insert into gate_account (organisation, customer) values ('Company', 'C1')")
                        .update("insert into gate_account (organisation, customer) values ('Company', null)")
                        .run())
                .isInstanceOf(StoreException.class);
        assertThat(database.number("select count(*) from gate_account")).isZero();
    }

    private void awaitLockWaiter() {
        while (Integer.parseInt(TestDatabase.one(
                        raw,
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'"))
                == 0) {
            Thread.onSpinWait();
        }
    }
}
