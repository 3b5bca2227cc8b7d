package org.cartera.config.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that operations tunes, read once at the start. {@link #effective} is what to print then.
 *
 * @param http where the runnable listens
 * @param database Cartera's own PostgreSQL
 * @param erp the ERP that is read
 * @param run what a run takes by default
 * @param mail how e-mail leaves
 * @param contact how customers answer our messages
 * @param pay where customers pay
 * @param folders folders on disk
 * @param server the server process
 * @param demo the demo
 * @param api the client of the REST API that needs no row in the database
 * @param retention how long things are kept
 * @param bank how bank files come in
 * @param metrics who may read the metrics
 * @param session how long people stay signed in
 * @param effective every key with its value and where it came from, by key; secrets masked
 * @param environment what was set anywhere, as environment variables with their secrets: for a child process, never to be printed
 */
public record Settings(
        HttpSettings http,
        DatabaseSettings database,
        ErpSettings erp,
        RunSettings run,
        MailSettings mail,
        ContactSettings contact,
        PaySettings pay,
        FolderSettings folders,
        ServerSettings server,
        DemoSettings demo,
        ApiSettings api,
        RetentionSettings retention,
        BankSettings bank,
        MetricsSettings metrics,
        SessionSettings session,
        List<EffectiveSetting> effective,
        Map<String, String> environment) {

    /**
     * Reads the settings of this process.
     *
     * @throws SettingsInvalidException naming every unknown key and every value that is not accepted
     */
    public static Settings ofProcess() {
        return read(SettingSources.ofProcess());
    }

    /**
     * Reads settings from the given places.
     *
     * @throws SettingsInvalidException naming every unknown key and every value that is not accepted
     */
    public static Settings read(SettingSources sources) {
        SettingsReader reader = new SettingsReader(sources);
        DemoSettings demo = DemoSettings.read(reader);
        MailSettings mail = MailSettings.read(reader);
        return new Settings(
                HttpSettings.read(reader),
                DatabaseSettings.read(reader),
                ErpSettings.read(reader),
                RunSettings.read(reader),
                mail,
                ContactSettings.read(reader, mail),
                PaySettings.read(reader),
                FolderSettings.read(reader, demo.active()),
                ServerSettings.read(reader),
                demo,
                ApiSettings.read(reader),
                RetentionSettings.read(reader),
                BankSettings.read(reader),
                MetricsSettings.read(reader),
                SessionSettings.read(reader),
                reader.finish(),
                reader.environment());
    }

    /** The effective table as text, one setting a line, columns aligned. */
    public String table() {
        int keys = width(effective.stream().map(EffectiveSetting::key).toList());
        int values = width(effective.stream().map(EffectiveSetting::shown).toList());
        return effective.stream()
                .map(line -> String.format(
                        "  %-" + keys + "s  %-" + values + "s  %s",
                        line.key(),
                        line.shown(),
                        line.source().words()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(1);
    }

    @Override
    public String toString() {
        return "Settings of " + effective.size() + " keys";
    }
}
