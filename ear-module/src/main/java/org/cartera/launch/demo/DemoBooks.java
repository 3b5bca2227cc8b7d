package org.cartera.launch.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cartera.launch.Login;
import org.cartera.scenarios.demo.DemoErp;
import org.cartera.scenarios.demo.GrantedCredit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The imagined distributor's books. They are written once, for one business date, which is remembered beside them: a demo that
 * is started again next week shows the same evening.
 */
final class DemoBooks {
    private static final long SEED = 20_261_130L;

    private final Path remembered;

    DemoBooks(Path folder) {
        this.remembered = folder.resolve("demo-business-date");
    }

    /** The date the books were written for; null while there are none. */
    @Nullable
    LocalDate writtenFor() throws IOException {
        return Files.exists(remembered)
                ? LocalDate.parse(Files.readString(remembered).trim())
                : null;
    }

    /** What credit the distributor's customers were granted. */
    static List<GrantedCredit> creditFiles(LocalDate businessDate, int customers) {
        return DemoErp.creditFiles(businessDate, SEED, customers);
    }

    /** Writes the books into the empty database; yields how many rows that were. */
    int write(Login erp, LocalDate businessDate, int customers) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(erp.url());
        database.setUser(erp.user());
        database.setPassword(erp.password());
        int rows = DemoErp.fill(database, businessDate, SEED, customers);
        Files.writeString(remembered, businessDate.toString());
        return rows;
    }
}
