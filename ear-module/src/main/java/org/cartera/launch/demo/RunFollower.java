package org.cartera.launch.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import org.cartera.launch.StartFailedException;

/** Prints a run while it goes: a line whenever something moved, and one line at the end. */
final class RunFollower {
    private static final int MILLIS_BETWEEN_LOOKS = 500;

    private final RunsClient runs;
    private final PrintStream out;

    RunFollower(RunsClient runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    /** Starts the run and returns when it is over. */
    void follow(String organisation, LocalDate businessDate) throws IOException, InterruptedException {
        String run = runs.start(organisation, businessDate);
        out.println("Run " + run + " of " + organisation + " for " + businessDate);
        String last = "";
        RunState state = runs.state(run);
        while (!state.over()) {
            String line = state.progress();
            if (!line.equals(last)) {
                out.println("  " + line);
                last = line;
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
