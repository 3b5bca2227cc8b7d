package org.cartera.system.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds a Chromium, else gets one, else says what to type.
 *
 * <p>In this order: the path in {@code CHROME_BIN}; {@code chromium}, {@code chromium-browser}, {@code google-chrome},
 * {@code google-chrome-stable} on the path; the system's package, where this process may install it (root, with
 * {@code apt-get}); Playwright's own download. Tests are never skipped for want of a browser: the last word is a failure.
 */
public final class ChromiumFinder {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final UnaryOperator<String> environment;
    private final Installer systemPackage;

    /** How the system's package is installed; yields whether that was possible. */
    interface Installer {
        boolean install() throws IOException, InterruptedException;
    }

    ChromiumFinder(UnaryOperator<String> environment, Installer systemPackage) {
        this.environment = environment;
        this.systemPackage = systemPackage;
    }

    /** The browser of this machine, installed now if need be; empty if only Playwright's own download is left to try. */
    public static Optional<Path> ofThisMachine() {
        try {
            return new ChromiumFinder(System::getenv, ChromiumFinder::installWithApt).find();
        } catch (IOException e) {
            throw new IllegalStateException("No browser could be looked for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a browser was installed", e);
        }
    }

    /** What to tell when nothing was found and Playwright could not download either. */
    public static String howToGetOne() {
        return "No Chromium was found and none could be installed. Type: sudo apt-get install chromium"
                + " (or set CHROME_BIN to the path of a Chromium or Chrome)";
    }

    Optional<Path> find() throws IOException, InterruptedException {
        Optional<Path> found = look();
        return found.isEmpty() && systemPackage.install() ? look() : found;
    }

    private Optional<Path> look() {
        String named = environment.apply("CHROME_BIN");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("CHROME_BIN names " + path + ", which cannot be executed");
            }
            return Optional.of(path);
        }
        String path = environment.apply("PATH");
        List<String> folders = List.of((path == null ? "" : path).split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean installWithApt() throws IOException, InterruptedException {
        boolean allowed = "root".equals(System.getProperty("user.name"))
                && Stream.of("/usr/bin/apt-get", "/bin/apt-get").map(Path::of).anyMatch(Files::isExecutable);
        return allowed
                && run("apt-get", "update")
                && run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor() == 0;
    }
}
