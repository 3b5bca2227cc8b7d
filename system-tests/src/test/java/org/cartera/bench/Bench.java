package org.cartera.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartera.system.harness.Build;

/** The whole measurement, from an empty PostgreSQL to the report. */
public final class Bench {
    private final Sizes sizes = Sizes.ofProperties();
    private final Path folder = Build.freshFolder("bench");
    private final Report report = new Report(sizes);
    private final List<Night.Took> ours = new ArrayList<>();
    private final List<PlainSql.Took> floor = new ArrayList<>();

    /** Runs with the sizes of the system properties. */
    public static void main(String[] arguments) throws Exception {
        new Bench().run();
    }

    private void run() throws Exception {
        try (Databases databases = Databases.open(folder)) {
            if (sizes.onlyBank()) {
                new BankMatching(databases).measure(report);
            } else if (sizes.onlyStatements()) {
                new StatementPages(databases).measure(report);
            } else {
                all(databases);
            }
        }
        report.machine();
        Path file = Files.writeString(folder.resolveSibling("bench.txt"), report.text());
        System.out.println("Kept in " + file);
    }

    private void all(Databases databases) throws Exception {
        fill(databases);
        try (PlainSql plain = new PlainSql(databases, sizes);
                Night night = new Night(databases, sizes, folder)) {
            if (sizes.onlyDesk()) {
                night.run();
                desk(databases, night);
                return;
            }
            if (sizes.onlyGate()) {
                night.run();
                databases.settle();
            } else {
                takeTurns(databases, night, plain);
                report.rows(night.counts(), plain.counts());
                report.firstNight(ours, floor);
                again(databases, night, plain);
                report.rehearsal(night.rehearsal());
                pages(databases, night);
            }
            new OrderChecks(night.server, databases, sizes, report).measure(folder.resolve("bare"));
            if (!sizes.onlyGate()) {
                desk(databases, night);
            }
            report.heap(night.heap.peak(), night.heapAfterCollection());
        }
        if (!sizes.onlyGate()) {
            new StatementPages(databases).measure(report);
        }
    }

    private void fill(Databases databases) throws Exception {
        try (Connection connection = databases.connect(Databases.ERP);
                Statement statement = connection.createStatement()) {
            Script.of(org.cartera.erp.ofbiz.OfbizErpSource.class, "ofbiz-tables.sql")
                    .run(connection);
            double seconds = Script.of(Bench.class, "erp-fill.sql")
                    .with(Map.of("customers", sizes.customers(), "invoices", sizes.invoices(), "asOf", sizes.asOf()))
                    .run(connection);
            statement.execute("vacuum analyze");
            try (ResultSet version = statement.executeQuery("show server_version")) {
                version.next();
                report.filled(version.getString(1), seconds);
            }
        }
    }

    /** Each begins as often as the other. */
    private void takeTurns(Databases databases, Night night, PlainSql plain) throws Exception {
        for (int round = 0; round < sizes.rounds(); round++) {
            night.empty();
            plain.empty();
            for (int turn = 0; turn < 2; turn++) {
                databases.settle();
                if ((round + turn) % 2 == 0) {
                    ours.add(night.run());
                } else {
                    floor.add(plain.firstNight());
                }
            }
            report.round(ours.get(round), floor.get(round));
        }
    }

    private void again(Databases databases, Night night, PlainSql plain) throws Exception {
        List<Night.Took> idle = new ArrayList<>();
        List<Night.Took> some = new ArrayList<>();
        List<Double> someFloor = new ArrayList<>();
        for (int round = 0; round < Math.min(3, sizes.rounds()); round++) {
            databases.settle();
            idle.add(night.run());
        }
        for (int round = 0; round < Math.min(3, sizes.rounds()); round++) {
            try (Connection connection = databases.connect(Databases.ERP)) {
                Script.of(Bench.class, "erp-change.sql")
                        .with(Map.of("digits", "1" + (3 + round), "asOf", sizes.asOf()))
                        .run(connection);
            }
            databases.settle();
            some.add(night.run());
            databases.settle();
            someFloor.add(plain.nextRead());
        }
        report.again(idle, some, someFloor);
    }

    private void desk(Databases databases, Night night) throws Exception {
        try (Connection own = databases.connect(Databases.OWN)) {
            new Desk(own, night.server, report).filled(sizes.asOf()).measure();
        }
    }

    private void pages(Databases databases, Night night) throws Exception {
        Visit visit = new Visit(night.server);
        report.page("home", visit.seconds("/home.xhtml", "ct-"));
        report.page("customers", visit.seconds("/customers.xhtml", "C0"));
        report.page("customers, by name", visit.seconds("/customers.xhtml?sort=name", "C0"));
        report.page("customers, found", visit.seconds("/customers.xhtml?q=C00000012", "C00000012"));
        report.page("one customer", visit.seconds("/customer.xhtml?id=C00000012", "C00000012"));
        try (Refresh refresh = new Refresh(databases, sizes)) {
            report.refresh(refresh.seconds(night.lastRun()));
        }
    }
}
