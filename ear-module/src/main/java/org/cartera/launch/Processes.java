package org.cartera.launch;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending other processes: politely, then, after half a minute, not. */
final class Processes {
    private static final long SECONDS_TO_STOP = 30;

    private Processes() {}

    /** Asks with SIGTERM and waits for the end. */
    static void stop(ProcessHandle process) {
        process.destroy();
        awaitEnd(process);
    }

    /** PostgreSQL waits for its clients on SIGTERM; SIGINT sends them away and shuts down cleanly. */
    static void stopPostgres(ProcessHandle postmaster) throws IOException {
        if (File.separatorChar == '/') {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .redirectErrorStream(true)
                    .start();
        } else {
            postmaster.destroy();
        }
        awaitEnd(postmaster);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new StartFailedException("The end of process " + process.pid() + " could not be awaited", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
