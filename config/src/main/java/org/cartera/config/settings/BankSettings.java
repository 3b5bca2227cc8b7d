package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * How bank files come in.
 *
 * @param folder {@code cartera.bank.folder}: a folder that is looked into every minute; a file ends in its {@code done} or
 *     {@code refused}, and a folder inside that is named as an organisation holds files of that one. Unset: none
 * @param largestMegabytes {@code cartera.bank.largestMegabytes}: a larger file is refused; 200 where it is not set
 * @param erp {@code cartera.bank.writeBack.url}: OFBiz's own address, where our component enters payments; unset: people do
 * @param erpUser {@code cartera.bank.writeBack.user}: of OFBiz, with CARTERA_WRITE
 * @param erpPassword {@code cartera.bank.writeBack.password}, a secret
 * @param paymentMethod {@code cartera.bank.writeBack.paymentMethod}: into which money is received, one for all or by organisation
 */
public record BankSettings(
        @Nullable String folder,
        int largestMegabytes,
        @Nullable String erp,
        @Nullable String erpUser,
        @Nullable String erpPassword,
        @Nullable String paymentMethod) {

    static BankSettings read(SettingsReader reader) {
        return new BankSettings(
                reader.optionalText("cartera.bank.folder"),
                reader.whole("cartera.bank.largestMegabytes", 200, 1, 2_000),
                reader.optionalText("cartera.bank.writeBack.url"),
                reader.optionalText("cartera.bank.writeBack.user"),
                reader.optionalSecret("cartera.bank.writeBack.password"),
                reader.optionalText("cartera.bank.writeBack.paymentMethod"));
    }
}
