package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cartera.config.settings.MailSettings;
import org.cartera.config.settings.RetentionSettings;
import org.cartera.config.settings.RunSettings;
import org.cartera.config.settings.Settings;
import org.cartera.config.settings.SettingsInvalidException;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.mailbox.MailboxAccess;
import org.cartera.domain.portfolio.Preflight;
import org.cartera.domain.portfolio.Retention.Subject;
import org.cartera.domain.portfolio.RetentionRules;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.VitalsReaders;
import org.cartera.domain.staff.IdleLimit;
import org.cartera.domain.statement.StatementSchedules;
import org.cartera.domain.statement.StatementSchedules.Monthly;

/** Produces the clock, the settings, and what runs take from them. */
@ApplicationScoped
public class SettingsWiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Settings settings() {
        return Settings.ofProcess();
    }

    @Produces
    @Singleton
    RunRules runRules(Settings settings) {
        RunSettings run = settings.run();
        OrganisationId organisation = new OrganisationId(run.organisation());
        return new RunRules(
                organisation,
                run.businessDate(),
                new Preflight(
                        Duration.ofMinutes(run.maxClockSkewMinutes()),
                        settings.erp().freshnessBusinessDays()),
                Duration.ofMinutes(run.overlapMinutes()),
                run.rejectedMaxShare().doubleValue(),
                run.chunk(),
                run.tries(),
                Duration.ofMinutes(run.pauseMinutes()),
                run.workers(),
                !run.dispatchOff(),
                Duration.ofSeconds(run.takeoverSeconds()),
                node(settings),
                schedule(run.schedule(), organisation));
    }

    @Produces
    @Singleton
    StatementSchedules statementSchedules(Settings settings) {
        RunSettings run = settings.run();
        return new StatementSchedules(monthly(run.statementSchedule(), new OrganisationId(run.organisation())));
    }

    @Produces
    @Singleton
    MailboxAccess mailboxAccess(Settings settings) {
        MailSettings.Imap imap = settings.mail().imap();
        return new MailboxAccess(
                imap.host(),
                imap.port(),
                imap.user(),
                imap.secret(),
                imap.folder(),
                MailboxAccess.Tls.valueOf(imap.tls().toUpperCase(Locale.ROOT)));
    }

    @Produces
    @Singleton
    RetentionRules retentionRules(Settings settings) {
        RetentionSettings kept = settings.retention();
        return new RetentionRules(
                Map.of(
                        Subject.FACTS, kept.facts(),
                        Subject.DECISIONS, kept.decisions(),
                        Subject.MESSAGES, kept.messages(),
                        Subject.RUNS, kept.runs(),
                        Subject.DRY_RUNS, kept.dryRuns(),
                        Subject.CHECKS, kept.checks(),
                        Subject.NOTICES, kept.notices(),
                        Subject.COMPARISONS, kept.comparisons(),
                        Subject.STATEMENTS, kept.statements(),
                        Subject.BANK, kept.bank()),
                kept.at(),
                settings.erp().zone());
    }

    @Produces
    @Singleton
    VitalsReaders vitalsReaders(Settings settings) {
        return new VitalsReaders(
                VitalsReaders.Who.valueOf(settings.metrics().readers().toUpperCase(Locale.ROOT)),
                settings.metrics().token());
    }

    @Produces
    @Singleton
    IdleLimit idleLimit(Settings settings) {
        return new IdleLimit(Duration.ofMinutes(settings.session().minutes()));
    }

    private static String node(Settings settings) {
        String node = settings.run().node();
        if (node != null) {
            return node;
        }
        try {
            return InetAddress.getLocalHost().getHostName() + ":"
                    + settings.http().port();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("This host does not know its own name; set cartera.node", e);
        }
    }

    /** Reads {@code 2 05:00} or {@code Andina=2 05:00,Norte=5 20:00}. */
    static Map<OrganisationId, Monthly> monthly(String text, OrganisationId standard) {
        return byOrganisation(
                text,
                standard,
                part -> {
                    String[] dayAndTime = part.split("\\s+", 2);
                    return new Monthly(
                            Integer.parseInt(dayAndTime[0]), LocalTime.parse(dayAndTime[dayAndTime.length - 1]));
                },
                "cartera.statements.schedule is \"" + text
                        + "\" but must be a day from 1 to 25 and a time such as 2 05:00, or Andina=2 05:00,Norte=5 20:00");
    }

    /** Reads {@code 02:00} or {@code Andina=02:00,Norte=03:30}. */
    static Map<OrganisationId, LocalTime> schedule(String text, OrganisationId standard) {
        return byOrganisation(
                text,
                standard,
                LocalTime::parse,
                "cartera.run.schedule is \"" + text
                        + "\" but must be a time such as 02:00, or Andina=02:00,Norte=03:30");
    }

    private static <T> Map<OrganisationId, T> byOrganisation(
            String text, OrganisationId standard, Function<String, T> read, String fault) {
        Map<OrganisationId, T> all = new HashMap<>();
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            OrganisationId organisation = equals < 0
                    ? standard
                    : new OrganisationId(part.substring(0, equals).trim());
            try {
                all.put(organisation, read.apply(part.substring(equals + 1).trim()));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new SettingsInvalidException(List.of(fault));
            }
        }
        return all;
    }
}
