package org.cartera.launch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartera.config.settings.SettingSources;
import org.cartera.config.settings.Settings;

/** The application server with Cartera in it, as a child process that is given its settings through the environment. */
final class PayaraMicro implements AutoCloseable {
    private static final Pattern COMPLAINT = Pattern.compile("SEVERE|Caused by|^[\\w.]+(Exception|Error)\\b");
    private static final int MOST_LINES = 40;

    private final Process process;
    private final Path log;

    private PayaraMicro(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the process; {@link ReadyWait} tells when it can be used. */
    static PayaraMicro start(Settings settings, Map<String, String> environment, DataFolder data) throws IOException {
        refuseTakenPort(settings);
        Path run = data.folder("run");
        Path temporary = run.resolve("tmp");
        DataFolder.delete(temporary);
        Files.createDirectories(temporary);
        Path log = data.folder("log").resolve("server.log");
        Path beforeBoot = Files.writeString(run.resolve("before-boot.asadmin"), BootCommands.beforeBoot(settings));
        Path afterBoot = Files.writeString(run.resolve("after-boot.asadmin"), BootCommands.afterBoot(settings));
        Path logging = Files.writeString(
                run.resolve("logging.properties"),
                LogProperties.text(settings.server().jsonLog()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions(settings, temporary));
        command.addAll(List.of(
                "-jar",
                Carried.SERVER.unpackInto(run).toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--logproperties",
                logging.toString(),
                "--port",
                Integer.toString(settings.http().port()),
                "--addlibs",
                Carried.DRIVER.unpackInto(run).toString(),
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--postbootcommandfile",
                afterBoot.toString(),
                "--deploy",
                Carried.APPLICATION.unpackInto(run).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CARTERA_"));
        builder.environment().putAll(environment);
        builder.environment().remove(SettingSources.environmentName("cartera.config"));
        return new PayaraMicro(builder.start(), log);
    }

    private static List<String> jvmOptions(Settings settings, Path temporary) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + settings.server().heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.timezone=UTC"));
        Arrays.stream(settings.server().options().split(" "))
                .filter(option -> !option.isBlank())
                .forEach(options::add);
        return options;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits until the process ends by itself; yields its exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    Path log() {
        return log;
    }

    /** Whether the server has said that it finished booting. */
    boolean booted() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains("Payara Micro") && line.contains("ready in"));
        }
    }

    /** What the application has to tell whoever installs it, such as the first password. */
    List<String> firstStartNotes() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("First start:"))
                    .map(line -> line.substring(line.indexOf("First start:")).replaceAll("(]]|\"})$", ""))
                    .toList();
        }
    }

    /** What went wrong, in the server's own words: its severe lines and the causes under them, else its last lines. */
    List<String> complaints() throws IOException {
        List<String> all = Files.readAllLines(log);
        List<String> severe = all.stream()
                .filter(COMPLAINT.asPredicate())
                .distinct()
                .limit(MOST_LINES)
                .toList();
        return severe.isEmpty() ? all.subList(Math.max(0, all.size() - MOST_LINES), all.size()) : severe;
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle());
    }

    private static File nothing() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    private static void refuseTakenPort(Settings settings) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(
                    InetAddress.getByName(settings.http().address()),
                    settings.http().port()));
        } catch (IOException e) {
            throw new StartFailedException(
                    "Port " + settings.http().port() + " on " + settings.http().address()
                            + " is taken. Stop what listens there, or choose another with cartera.http.port.",
                    e);
        }
    }
}
