package org.cartera.launch.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.cartera.launch.StartFailedException;

/** Prints a run while it goes: a line when a step begins and every few seconds when something moved, and one line at the end. */
final class RunFollower {
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    private static final int MILLIS_BETWEEN_GLANCES = 200;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final RunsClient runs;
    private final PrintStream out;

    RunFollower(RunsClient runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    /** As {@link #follow}, told in one line: an evening that is long past is of less interest than tonight. */
    void catchUp(String organisation, LocalDate businessDate) throws IOException, InterruptedException {
        String run = runs.start(organisation, businessDate);
        RunState state = runs.state(run);
        while (!state.over()) {
            Thread.sleep(MILLIS_BETWEEN_GLANCES);
            state = runs.state(run);
        }
        out.println("Catching up " + organisation + " " + businessDate + ": " + state.summary());
        if (!state.completed()) {
            throw new StartFailedException("run " + run + " ended " + state.summary());
        }
    }

    /** Starts the run and returns when it is over. */
    void follow(String organisation, LocalDate businessDate) throws IOException, InterruptedException {
        String run = runs.start(organisation, businessDate);
        out.println("Run " + run + " of " + organisation + " for " + businessDate);
        String lastLine = "";
        String lastStep = "";
        long quietUntil = System.nanoTime();
        RunState state = runs.state(run);
        while (!state.over()) {
            String line = state.progress();
            boolean newStep = !state.step().equals(lastStep);
            if (newStep || (!line.equals(lastLine) && System.nanoTime() > quietUntil)) {
                out.println("  " + line);
                lastLine = line;
                lastStep = state.step();
                quietUntil = System.nanoTime() + QUIET_NANOS;
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            state = runs.state(run);
        }
        out.println("  " + state.summary());
        if (!state.completed()) {
            throw new StartFailedException("run " + run + " ended " + state.summary());
        }
    }
}
