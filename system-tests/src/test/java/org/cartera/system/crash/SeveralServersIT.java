package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.MailProcess;
import org.cartera.system.harness.RunCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several servers on one database do everything once, and any of them may die. {@code crash.servers} says how many. */
@Execution(ExecutionMode.CONCURRENT)
class SeveralServersIT {
    private static final int SERVERS = Integer.getInteger("crash.servers", 2);
    private static final ZoneId ZONE_OF_THE_ORGANISATION = ZoneId.of("America/Bogota");
    private static final int WORKERS = 3;

    private record Row(long runs, String owner, String startedBy, long epoch, Instant startedAt, long uncertain) {}

    @Test
    void theScheduledRunStartsOnceAndEndsOnAnotherServerWhenItsOwnDies() throws InterruptedException {
        try (Surroundings surroundings = Surroundings.with(400);
                MailProcess mail = MailProcess.start("several-mail")) {
            DataSource database = surroundings.database().create("several");
            ZonedDateTime at = Clock.systemUTC()
                    .instant()
                    .atZone(ZONE_OF_THE_ORGANISATION)
                    .plusSeconds(90)
                    .truncatedTo(ChronoUnit.MINUTES);
            Map<String, String> schedule = Map.of(
                    "cartera.run.schedule",
                    Surroundings.ORGANISATION + "=" + at.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
            List<CarteraServer> servers = all(IntStream.range(0, SERVERS)
                    .<Supplier<CarteraServer>>mapToObj(i -> () -> surroundings.server("several", mail, schedule))
                    .toList());
            try {
                Evening evening = new Evening(database);
                evening.await("the schedule starts a run", state -> state.decided() > 0);
                List<Integer> answers = all(servers.stream()
                        .<Supplier<Integer>>map(server -> () -> new RunCall(server)
                                .start(Surroundings.ORGANISATION, Surroundings.BUSINESS_DATE.toString()))
                        .toList());
                Row begun = row(database);
                assertThat(answers).as("runs told to those who ask for one").containsOnly((int)
                        evening.now().run());
                assertThat(begun.runs()).isEqualTo(1);
                assertThat(begun.startedBy()).isEqualTo("schedule");
                assertThat(begun.startedAt()).isAfterOrEqualTo(sameDay(at) ? at.toInstant() : Instant.EPOCH);

                evening.await("messages leave", state -> state.delivered() > 0.2);
                owner(servers, begun).killAll();
                evening.await("another server ends the run", Evening.State::ended);

                Row ended = row(database);
                assertThat(ended.runs()).isEqualTo(1);
                assertThat(ended.epoch()).isEqualTo(2);
                assertThat(ended.owner()).isNotEqualTo(begun.owner());
                assertThat(ended.uncertain()).isLessThanOrEqualTo(WORKERS);
                Mails.arrivedOnce(database, mail);
            } finally {
                servers.forEach(CarteraServer::close);
            }
        }
    }

    /** Past midnight a time of day is over as soon as it is set. */
    private static boolean sameDay(ZonedDateTime at) {
        return at.minusMinutes(3).toLocalDate().equals(at.toLocalDate());
    }

    private static CarteraServer owner(List<CarteraServer> servers, Row run) {
        return servers.stream()
                .filter(server -> run.owner().matches(".*:" + server.base().getPort() + "\\b.*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.owner() + " is none of the servers"));
    }

    private static <T> List<T> all(List<Supplier<T>> atOnce) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        atOnce.forEach(one -> started.add(CompletableFuture.supplyAsync(one, task -> new Thread(task).start())));
        return started.stream().map(CompletableFuture::join).toList();
    }

    private static Row row(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select (select count(*) from run) as runs, owner, started_by, epoch, started_at,
                               (select count(*) from intent where state = 'UNCERTAIN') as uncertain
                          from run where id = (select max(id) from run)""")) {
            row.next();
            return new Row(
                    row.getLong("runs"),
                    row.getString("owner"),
                    row.getString("started_by"),
                    row.getLong("epoch"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getLong("uncertain"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
