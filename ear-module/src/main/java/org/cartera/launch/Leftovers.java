package org.cartera.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Processes that a killed launcher left behind. Whoever holds the data folder may stop them: nobody else can still want them.
 *
 * <p>A process id alone proves nothing, since ids come round again: a process is stopped only if it is still what the
 * data folder says it was.
 */
final class Leftovers {
    private final DataFolder folder;

    Leftovers(DataFolder folder) {
        this.folder = folder;
    }

    /** Remembers the server's process for the next launcher. */
    void rememberServer(ProcessHandle server) throws IOException {
        Files.writeString(serverFile(), server.pid() + " " + startOf(server));
    }

    /** Stops what still runs, server first; yields how many processes that were. */
    int stop() throws IOException {
        int stopped = stopServer() ? 1 : 0;
        return stopPostgres(folder.postgres()) ? stopped + 1 : stopped;
    }

    private boolean stopServer() throws IOException {
        if (!Files.exists(serverFile())) {
            return false;
        }
        String[] parts = Files.readString(serverFile()).trim().split(" ", 2);
        Optional<ProcessHandle> same = parts.length == 2
                ? ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(process -> startOf(process).equals(parts[1]))
                : Optional.empty();
        same.ifPresent(Processes::stop);
        Files.delete(serverFile());
        return same.isPresent();
    }

    /**
     * Stops the PostgreSQL that works on the folder, if one does. Otherwise only its pid file goes: PostgreSQL refuses to start
     * over one whose id some unrelated process has got meanwhile.
     */
    static boolean stopPostgres(Path postgresFolder) throws IOException {
        Path pidFile = postgresFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> same = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .filter(process -> worksOn(process, postgresFolder));
        if (same.isPresent()) {
            Processes.stopPostgres(same.get());
        }
        Files.deleteIfExists(pidFile);
        return same.isPresent();
    }

    private static boolean worksOn(ProcessHandle process, Path postgresFolder) {
        String words = process.info().commandLine().orElse("");
        return words.contains("postgres") && words.contains(postgresFolder.toString());
    }

    private Path serverFile() throws IOException {
        return folder.folder("run").resolve("server.pid");
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
