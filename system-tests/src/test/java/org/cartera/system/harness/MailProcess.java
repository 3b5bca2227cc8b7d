package org.cartera.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link MailMain} as seen from a test: started, killed, started again on the same port and folder, and its mails counted. */
public final class MailProcess implements AutoCloseable {
    static final String READY = "The mail server listens";
    private static final String MESSAGE_ID = "message-id:";

    private final Path folder;
    private final int port = Build.freePort();
    private Process process;

    private MailProcess(Path folder) {
        this.folder = folder;
    }

    /** One without mails, started. */
    public static MailProcess start(String name) throws InterruptedException {
        MailProcess mail = new MailProcess(Build.freshFolder(name));
        mail.start();
        return mail;
    }

    /** Starts the process and waits until it listens. */
    public void start() throws InterruptedException {
        Path console = folder.resolve("console.log");
        String classes = MailMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try {
            Files.deleteIfExists(console);
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            Build.runnable() + System.getProperty("path.separator") + classes,
                            MailMain.class.getName(),
                            Integer.toString(port),
                            mails().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (!Files.readString(console).contains(READY)) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    throw new IllegalStateException("The mail server did not start: " + Files.readString(console));
                }
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }

    /** Where it listens on this machine. */
    public int port() {
        return port;
    }

    /** How often each mail has arrived, by the part of its Message-ID before the {@code @}. */
    public Map<String, Long> received() {
        try (Stream<Path> files = Files.list(mails())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(MailProcess::messageId)
                    .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every mail that has arrived, as it came over the wire. */
    public List<String> texts() {
        try (Stream<Path> files = Files.list(mails())) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageId(Path mail) {
        try (Stream<String> lines = Files.lines(mail)) {
            String line = lines.filter(
                            one -> one.toLowerCase(java.util.Locale.ROOT).startsWith(MESSAGE_ID))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(mail + " has no Message-ID"));
            String id = line.substring(MESSAGE_ID.length()).strip();
            return id.substring(1, id.indexOf('@'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mails() {
        return folder.resolve("mails");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
