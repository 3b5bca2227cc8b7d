package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * How bank files come in.
 *
 * @param folder {@code cartera.bank.folder}: a folder that is looked into every minute; a file ends in its {@code done} or
 *     {@code refused}, and a folder inside that is named as an organisation holds files of that one. Unset: none
 * @param largestMegabytes {@code cartera.bank.largestMegabytes}: a larger file is refused; 200 where it is not set
 */
public record BankSettings(@Nullable String folder, int largestMegabytes) {

    static BankSettings read(SettingsReader reader) {
        return new BankSettings(
                reader.optionalText("cartera.bank.folder"),
                reader.whole("cartera.bank.largestMegabytes", 200, 1, 2_000));
    }
}
