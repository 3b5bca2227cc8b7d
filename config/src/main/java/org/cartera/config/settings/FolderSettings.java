package org.cartera.config.settings;

import java.nio.file.Path;

/**
 * The folders on disk.
 *
 * @param data {@code cartera.data.dir}: what must outlive a restart (embedded database, letters, logs); a demo has a folder of
 *     its own inside, so that starting it over never touches real data
 * @param policies {@code cartera.policy.dir}: {@code policy.yaml} and {@code strategy.yaml} laid over the shipped ones
 *     key by key; empty means the shipped ones
 */
public record FolderSettings(Path data, Path policies) {

    static FolderSettings read(SettingsReader reader, boolean demo) {
        return new FolderSettings(
                reader.path("cartera.data.dir", demo ? ".cartera/demo" : ".cartera"),
                reader.path("cartera.policy.dir", ""));
    }
}
