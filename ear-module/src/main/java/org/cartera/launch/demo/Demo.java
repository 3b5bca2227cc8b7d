package org.cartera.launch.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cartera.config.settings.DemoLogin;
import org.cartera.config.settings.Settings;
import org.cartera.launch.EmbeddedDatabase;
import org.cartera.launch.Login;
import org.cartera.launch.RunningCartera;
import org.cartera.launch.StartFailedException;
import org.jspecify.annotations.Nullable;

/** One evening at an imagined distributor, or at a real company's ERP: prepares what surrounds Cartera, then runs the evening. */
public final class Demo {
    private static final List<String> IMAGINED_ORGANISATIONS = List.of("Andina", "AndinaExport");

    private final Settings settings;
    private final RunningCartera cartera;
    private final LocalDate businessDate;
    private final List<String> organisations;
    private final String secret;
    /** Null where the books are real, or where they and what happened before tonight stand already. */
    private final @Nullable DemoDesk desk;

    private Demo(
            Settings settings,
            RunningCartera cartera,
            LocalDate businessDate,
            List<String> organisations,
            String secret,
            @Nullable DemoDesk desk) {
        this.settings = settings;
        this.cartera = cartera;
        this.businessDate = businessDate;
        this.organisations = organisations;
        this.secret = secret;
        this.desk = desk;
    }

    /** Prepares ERP and mail and gives the server their addresses; the server is not started yet. */
    public static Demo prepare(Settings settings, RunningCartera cartera) throws IOException {
        if (settings.demo().reset()) {
            cartera.data().empty();
            System.out.println("The demo starts over: its data is gone.");
        }
        MailCatcher mail = MailCatcher.start(cartera.data().folder("mail"));
        cartera.alsoStop(mail);
        cartera.give("CARTERA_DEMO", "true");
        cartera.give("CARTERA_MAIL_HOST", "127.0.0.1");
        cartera.give("CARTERA_MAIL_PORT", Integer.toString(mail.port()));
        if (settings.folders().policies().toString().isEmpty()) {
            cartera.give("CARTERA_POLICY_DIR", messagesAtAnyHour(cartera).toString());
        }
        boolean imagined = settings.erp().url() == null;
        boolean fresh = imagined && new DemoBooks(cartera.data().root()).writtenFor() == null;
        LocalDate date = imagined ? imagineErp(settings, cartera) : givenOrToday(settings, null);
        List<String> organisations =
                imagined ? IMAGINED_ORGANISATIONS : List.of(settings.run().organisation());
        cartera.give("CARTERA_ORGANISATION", organisations.get(0));
        cartera.give("CARTERA_BUSINESSDATE", date.toString());
        String secret = settings.api().secret();
        if (secret == null) {
            secret = cartera.secret("api");
            cartera.give("CARTERA_API_SECRET", secret);
        }
        DemoDesk desk = fresh ? new DemoDesk(cartera.ownDatabase()) : null;
        return new Demo(settings, cartera, date, organisations, secret, desk);
    }

    /** Whoever looks at the demo at night or on a Sunday wants to see the messages too; nothing leaves the machine. */
    private static Path messagesAtAnyHour(RunningCartera cartera) throws IOException {
        Path folder = cartera.data().folder("policies");
        Files.writeString(
                folder.resolve("policy.yaml"),
                """
                # The demo's policy, laid over the shipped one: its mail catcher takes messages at any hour, collectors
                # release small orders, large ones need two persons, and sellers earn by what is collected.
                name: Distribuidora
                contact:
                  window: always
                gate:
                  authority: {creditManager: any, collector: {COP: 15000000}}
                  fourEyesAbove: {COP: 150000000}
                commission:
                  terms:
                    - {from: 2024-01-01, percent: 1.5, taxPercent: 19}
                """);
        return folder;
    }

    private static LocalDate imagineErp(Settings settings, RunningCartera cartera) throws IOException {
        EmbeddedDatabase database = cartera.startDatabase();
        Login erp = database.ownedDatabase("erp");
        Login reader = database.reader("erp_reader", erp);
        cartera.give("CARTERA_ERP_URL", reader.url());
        cartera.give("CARTERA_ERP_USER", reader.user());
        cartera.give("CARTERA_ERP_PASSWORD", reader.password());
        DemoBooks books = new DemoBooks(cartera.data().root());
        LocalDate written = books.writtenFor();
        LocalDate date = givenOrToday(settings, written);
        if (written == null) {
            System.out.println("Imagining the ERP of a distributor with 24 months of business up to " + date + " ...");
            System.out.printf(
                    Locale.ROOT,
                    "  %,d rows%n",
                    books.write(erp, date, settings.demo().customers()));
        }
        return date;
    }

    private static LocalDate givenOrToday(Settings settings, @Nullable LocalDate remembered) {
        LocalDate given = settings.run().businessDate();
        if (given != null) {
            return given;
        }
        return remembered != null
                ? remembered
                : LocalDate.ofInstant(
                        Clock.systemUTC().instant(), settings.erp().zone());
    }

    /**
     * Asks the running server for tonight's run of every organisation and follows it. A run that does not complete is told, and
     * the server stays up: its screens show why.
     */
    public void runTonight() throws InterruptedException {
        DemoApi api = new DemoApi(cartera.base(), settings.api().client(), secret);
        RunFollower follower = new RunFollower(new RunsClient(api), System.out);
        DemoDesk past = desk;
        if (past != null) {
            past.grant(DemoBooks.creditFiles(businessDate, settings.demo().customers()));
        }
        for (String organisation : organisations) {
            try {
                if (past != null) {
                    liveThrough(past, follower, organisation);
                }
                follower.follow(organisation, businessDate);
                if (past != null) {
                    new DemoGate(past, new DemoOrders(api)).open(organisation, businessDate);
                }
            } catch (StartFailedException | IOException e) {
                System.out.println("Tonight's run of " + organisation + " did not complete: " + e.getMessage());
            }
        }
    }

    /** The weeks before tonight, one run each, so that tonight finds customers at every stage and reasons in their history. */
    private void liveThrough(DemoDesk past, RunFollower follower, String organisation)
            throws IOException, InterruptedException {
        for (int week = settings.demo().weeks(); week > 0; week--) {
            LocalDate evening = businessDate.minusWeeks(week);
            past.work(organisation, evening);
            follower.catchUp(organisation, evening);
        }
        past.work(organisation, businessDate.minusDays(3));
        if (settings.demo().weeks() > 0) {
            new DemoTeam(past).live(organisation, businessDate);
        }
    }

    /** What a visitor needs to know. */
    public void printHowToEnter() throws IOException {
        System.out.println();
        System.out.println("  Screens     " + cartera.base());
        System.out.println("  Password    " + DemoLogin.PASSWORD + "   for each of:");
        for (DemoLogin login : DemoLogin.values()) {
            System.out.printf(
                    Locale.ROOT, "              %-10s %s, %s%n", login.user(), login.displayName(), words(login));
        }
        System.out.println("  API client  curl -u " + settings.api().client() + ":" + secret + " " + cartera.base()
                + "/api/v1/runs");
        System.out.println("  Mails       " + cartera.data().folder("mail"));
        System.out.println("  Stop        Ctrl-C; the data stays, -Dcartera.demo.reset starts over");
        System.out.println();
    }

    private static String words(DemoLogin login) {
        return login.role().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
