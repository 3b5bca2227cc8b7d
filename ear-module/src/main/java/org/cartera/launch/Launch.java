package org.cartera.launch;

import java.io.IOException;
import java.util.Set;
import org.cartera.config.settings.Settings;
import org.cartera.config.settings.SettingsInvalidException;
import org.cartera.launch.demo.Demo;

/** {@code java -jar cartera-<version>.jar}: starts Cartera and stays until it is stopped. */
public final class Launch {

    private Launch() {}

    /** Takes no arguments: everything is a setting. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            if (arguments.length > 0) {
                throw new StartFailedException("Cartera takes no arguments but settings, such as "
                        + "java -Dcartera.http.port=8081 -jar ... (found: " + String.join(" ", Set.of(arguments))
                        + ")");
            }
            run(Settings.ofProcess());
        } catch (StartFailedException | SettingsInvalidException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException {
        System.out.println("Cartera starts with these settings:" + System.lineSeparator() + settings.table());
        try (RunningCartera cartera = RunningCartera.prepare(settings)) {
            stopWithThisProcess(cartera);
            Demo demo = settings.demo().active() ? Demo.prepare(settings, cartera) : null;
            System.out.println("Starting the server ...");
            PayaraMicro server = cartera.startServer();
            new ReadyWait(cartera.base(), settings.server().startSeconds()).await(server);
            server.firstStartNotes().forEach(System.out::println);
            if (demo != null) {
                if (!settings.demo().idle()) {
                    demo.runTonight();
                }
                demo.printHowToEnter();
            }
            System.out.println("Cartera is ready at " + cartera.base() + " (stop it with Ctrl-C)");
            int code = server.await();
            if (!cartera.closed()) {
                throw new StartFailedException("The server ended by itself with code " + code + ". From " + server.log()
                        + ":" + System.lineSeparator()
                        + String.join(System.lineSeparator(), server.complaints()));
            }
        }
    }

    private static void stopWithThisProcess(RunningCartera cartera) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                cartera.close();
                            } catch (IOException e) {
                                System.err.println("Cartera did not stop cleanly: " + e);
                            }
                        },
                        "stop-cartera"));
    }
}
