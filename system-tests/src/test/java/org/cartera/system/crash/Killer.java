package org.cartera.system.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.MailProcess;
import org.cartera.system.harness.RunCall;

/** Starts an evening, carries out a plan of kills, starts again whatever it killed, and waits for the end, also of what comes after it. */
final class Killer {
    private final Surroundings surroundings;
    private final MailProcess mail;
    private final Evening evening;
    private final BankDay bankDay;
    private final List<Struck> struck = new ArrayList<>();
    private long restartedByHand;

    /** A kill as it came about: the step and status it met. */
    private record Struck(Kill kill, Evening.State met) {
        @Override
        public String toString() {
            return kill.victim() + " in " + met.step() + " (run " + met.status() + ", " + met.done() + " of "
                    + met.total() + " in this step, " + met.settled() + " delivered)";
        }
    }

    Killer(Surroundings surroundings, DataSource database, MailProcess mail) {
        this.surroundings = surroundings;
        this.mail = mail;
        this.evening = new Evening(database);
        this.bankDay = new BankDay(database);
    }

    void spend(Random random, int kills) throws InterruptedException {
        CarteraServer server = surroundings.server("killed", mail, Map.of());
        try {
            new RunCall(server).start(Surroundings.ORGANISATION, Surroundings.BUSINESS_DATE.toString());
            Evening.State last = new Evening.State(0, 0, "", "", 0, 0, 0, 0, 0);
            for (Kill kill : Kill.plan(kills, random)) {
                Evening.State before = last;
                Evening.State state = await(
                        server, kill.toString(), now -> now.ended() || now.goneOnSince(before) && kill.isDue(now));
                if (state.ended()) {
                    break;
                }
                Thread.sleep(kill.millis());
                last = strike(kill, server);
                struck.add(new Struck(kill, last));
                System.out.println(struck.size() + ". " + struck.get(struck.size() - 1));
            }
            await(server, "the evening ends", Evening.State::ended);
            statements(server);
            bankDay.spendWithKills(server, random);
        } finally {
            server.close();
        }
    }

    /** Then the month's statements: the server dies while they are produced, and again while they leave. */
    private void statements(CarteraServer server) throws InterruptedException {
        new RunCall(server).startStatements(Surroundings.ORGANISATION, Surroundings.PERIOD_END);
        Evening.State evening = await(
                server,
                "statements are produced",
                now -> now.runs() == 2 && now.step().equals("PRODUCE") && now.done() > now.total() / 3);
        server.killAll();
        System.out.println("Statements: killed at " + evening.done() + " of " + evening.total());
        server.start();
        Evening.State leaving = await(
                server,
                "statements leave",
                now -> now.ended() || now.settled() > evening.settled() + 20 && now.waiting() > 0);
        if (!leaving.ended()) {
            server.killAll();
            System.out.println("Statements: killed with " + leaving.waiting() + " waiting");
            server.start();
        }
        await(server, "the statements have left", Evening.State::ended);
    }

    /** How often the server died within that step of a run, or between runs while messages were delivered. */
    long strikes(Kill.Step step) {
        return struck.stream()
                .filter(one -> one.kill().victim() == Kill.Victim.SERVER)
                .filter(one -> one.met().status().equals("RUNNING")
                        ? one.met().step().equals(step.name())
                        : step == Kill.Step.DISPATCH && one.met().waiting() > 0)
                .count();
    }

    String told() {
        Map<String, Long> counts = struck.stream()
                .collect(Collectors.groupingBy(
                        one -> one.kill().victim() + " in " + one.met().step(), Collectors.counting()));
        return struck.size() + " kills " + counts + ", restarted by hand " + restartedByHand + " times";
    }

    private Evening.State strike(Kill kill, CarteraServer server) throws InterruptedException {
        return switch (kill.victim()) {
            case SERVER -> {
                server.killAll();
                Evening.State met = evening.now();
                server.start();
                yield met;
            }
            case POSTGRES -> {
                Evening.State met = evening.now();
                surroundings.database().kill();
                surroundings.database().start();
                yield met;
            }
            case MAIL -> {
                mail.kill();
                Evening.State met = evening.now();
                mail.start();
                yield met;
            }
        };
    }

    /** A run that failed, as it may when its database dies, waits for a person: that is us. */
    private Evening.State await(CarteraServer server, String what, Predicate<Evening.State> wanted)
            throws InterruptedException {
        Evening.State state = evening.await(what, now -> now.failed() || wanted.test(now));
        while (state.failed()) {
            server.apiPost("/runs/" + state.run() + "/restart", "");
            restartedByHand++;
            Evening.State failed = state;
            state = evening.await(what, now -> now.failed() ? now.epoch() > failed.epoch() : wanted.test(now));
        }
        return state;
    }
}
