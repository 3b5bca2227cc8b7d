package org.cartera.config.settings;

import java.nio.file.Path;

/**
 * The folders on disk.
 *
 * @param data {@code cartera.data.dir}: what must outlive a restart (embedded database, letters, logs); a demo has a folder of
 *     its own inside, so that starting it over never touches real data
 * @param policies {@code cartera.policy.dir}: {@code policy.yaml} and {@code strategy.yaml} laid over the shipped ones
 *     key by key; empty means the shipped ones
 * @param stationery {@code cartera.stationery.dir}: for each organisation that has one a folder of its name with {@code look.yaml}, a logo
 *     and templates; empty means that all write on the same
 */
public record FolderSettings(Path data, Path policies, Path stationery) {

    static FolderSettings read(SettingsReader reader, boolean demo) {
        return new FolderSettings(
                reader.path("cartera.data.dir", demo ? ".cartera/demo" : ".cartera"),
                reader.path("cartera.policy.dir", ""),
                reader.path("cartera.stationery.dir", ""));
    }
}
