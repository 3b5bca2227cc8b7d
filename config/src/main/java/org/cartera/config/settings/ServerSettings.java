package org.cartera.config.settings;

/**
 * The server process that the runnable starts.
 *
 * @param heapMegabytes {@code cartera.server.heap}: the server's largest heap in MiB, 256 to 65536
 * @param startSeconds {@code cartera.server.startSeconds}: how long a start may take before it counts as failed, 10 to 3600
 * @param options {@code cartera.server.options}: further options of the server's JVM, separated by blanks
 * @param jsonLog {@code cartera.log.format}: {@code json} makes each line of the server's log an object, {@code text} does not
 */
public record ServerSettings(int heapMegabytes, int startSeconds, String options, boolean jsonLog) {

    static ServerSettings read(SettingsReader reader) {
        return new ServerSettings(
                reader.whole("cartera.server.heap", 512, 256, 65_536),
                reader.whole("cartera.server.startSeconds", 600, 10, 3_600),
                reader.text("cartera.server.options", ""),
                reader.oneOf("cartera.log.format", "text", "text", "json").equals("json"));
    }
}
