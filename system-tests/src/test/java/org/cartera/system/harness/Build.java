package org.cartera.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this build put its archives, and free ports of this machine. */
public final class Build {
    private static final Path HOUSE = Path.of(System.getProperty("system.house"));

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

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
