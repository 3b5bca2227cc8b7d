package org.cartera.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Where this build put its archives, and free ports of this machine. */
public final class Build {
    private static final Path HOUSE = Path.of(System.getProperty("system.house"));

    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final Set<Integer> LENT = ConcurrentHashMap.newKeySet();

    private Build() {}

    /** The runnable jar for Payara Micro. */
    public static Path runnable() {
        return built("ear-module/target/cartera-" + System.getProperty("system.version") + ".jar");
    }

    /** The WAR that Payara Micro runs. */
    public static Path war() {
        return built("web-module/target/cartera.war");
    }

    /** The EAR for full servers. */
    public static Path ear() {
        return built("ear-module/target/cartera-" + System.getProperty("system.version") + ".ear");
    }

    /** A folder below {@code system-tests/target} that nothing else uses. */
    public static Path freshFolder(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(HOUSE.resolve("system-tests/target/work")), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A free port, lent once, out of those that a system gives nobody who only calls others. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT + 1);
            if (LENT.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static Path built(String path) {
        Path file = HOUSE.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: build it first with mvn package");
        }
        return file;
    }
}
