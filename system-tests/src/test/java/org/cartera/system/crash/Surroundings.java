package org.cartera.system.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cartera.scenarios.demo.DemoErp;
import org.cartera.system.harness.Build;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.DatabaseProcess;
import org.cartera.system.harness.MailProcess;
import org.cartera.system.harness.WithDemo;

/**
 * What servers of these tests share: a PostgreSQL with a distributor's ERP in it, and mail servers, each in a process of its own
 * that outlives Cartera's servers.
 */
final class Surroundings implements AutoCloseable {
    static final String ORGANISATION = "Andina";
    static final LocalDate BUSINESS_DATE = LocalDate.parse(WithDemo.BUSINESS_DATE);
    static final String PERIOD_END = "2026-10-31";
    static final int TAKEOVER_SECONDS = 10;
    /** Each lives for a minute or less: it neither optimises nor verifies the classes that the demo's server has verified. */
    private static final String SHORT_LIVED =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

    private static final long ERP_SEED = 20_261_130L;

    private final DatabaseProcess database;
    private final Path policies;

    private Surroundings(DatabaseProcess database, Path policies) {
        this.database = database;
        this.policies = policies;
    }

    /** With so many customers in the ERP. */
    static Surroundings with(int customers) {
        DatabaseProcess database = DatabaseProcess.start("crash-postgres");
        DemoErp.fill(database.create("erp"), BUSINESS_DATE, ERP_SEED, customers);
        Path policies = Build.freshFolder("crash-policies");
        try {
            // whoever runs the tests at night wants the messages to leave too
            Files.writeString(policies.resolve("policy.yaml"), "contact:\n  window: always\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Surroundings(database, policies);
    }

    DatabaseProcess database() {
        return database;
    }

    /** Starts a server on that database, which exists, and that mail server. */
    CarteraServer server(String database, MailProcess mail, Map<String, String> more) {
        return server(database, mail.port(), more);
    }

    CarteraServer server(String database, int mailPort, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("cartera.db.url", this.database.url(database));
        settings.put("cartera.db.user", "postgres");
        settings.put("cartera.db.password", "any");
        settings.put("cartera.erp.url", this.database.url("erp"));
        settings.put("cartera.erp.user", "postgres");
        settings.put("cartera.erp.password", "any");
        settings.put("cartera.mail.host", "127.0.0.1");
        settings.put("cartera.mail.port", Integer.toString(mailPort));
        settings.put("cartera.mail.from", "cobranza@andina.example");
        settings.put("cartera.policy.dir", policies.toString());
        settings.put("cartera.organisation", ORGANISATION);
        settings.put("cartera.businessDate", BUSINESS_DATE.toString());
        settings.put("cartera.run.takeoverSeconds", Integer.toString(TAKEOVER_SECONDS));
        settings.put("cartera.run.chunk", "10");
        settings.put("cartera.server.options", SHORT_LIVED);
        settings.put("cartera.dispatch.tries", "50");
        settings.put("cartera.dispatch.pauseMinutes", "1");
        settings.putAll(more);
        return CarteraServer.start(database, settings);
    }

    @Override
    public void close() {
        database.close();
    }
}
