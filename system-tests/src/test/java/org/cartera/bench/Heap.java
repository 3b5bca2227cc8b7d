package org.cartera.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.system.harness.CarteraServer;

/** The server's heap, from its garbage collector's log. */
record Heap(CarteraServer server, Path log) {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    /** The most that was ever in use, in MiB. */
    int peak() throws IOException {
        return collections().stream().mapToInt(found -> found[0]).max().orElse(0);
    }

    /** Collects everything; what is left, in MiB. */
    int afterCollection() throws IOException, InterruptedException {
        long pid = server.process()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("payara-micro"))
                .findFirst()
                .orElseThrow()
                .pid();
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        List<int[]> all = collections();
        return all.get(all.size() - 1)[1];
    }

    private List<int[]> collections() throws IOException {
        return Files.readAllLines(log).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .map(found -> new int[] {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))})
                .toList();
    }
}
