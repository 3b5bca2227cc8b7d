package org.cartera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void severalNodesThatStartAtOnceMigrateOnce(boolean otherTablesAlreadyThere) throws Exception {
        DataSource database = TestDatabase.empty();
        if (otherTablesAlreadyThere) {
            TestDatabase.run(database, "create table jobinstancedata (jobinstanceid bigint)");
        }
        int nodes = 6;
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        List<Future<Integer>> starts = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            starts.add(pool.submit(() -> {
                go.await();
                return Schema.migrate(database);
            }));
        }
        go.countDown();
        int applied = 0;
        for (Future<Integer> start : starts) {
            applied += start.get();
        }
        pool.shutdown();
        String migrations = TestDatabase.one(
                database, "select count(*) from flyway_schema_history where success and version <> '0'");
        assertThat(applied).isPositive().isEqualTo(Integer.parseInt(migrations));
    }

    @Test
    void aSecondStartChangesNothing() {
        assertThat(Schema.migrate(TestDatabase.migrated())).isZero();
    }
}
