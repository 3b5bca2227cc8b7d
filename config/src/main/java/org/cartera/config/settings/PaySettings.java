package org.cartera.config.settings;

import java.util.Arrays;
import java.util.List;

/**
 * Where customers pay, as statements print it.
 *
 * @param holder {@code cartera.pay.holder}: who holds the accounts; empty: the organisation
 * @param iban {@code cartera.pay.iban}: for transfers in euros; empty prints no QR code
 * @param bic {@code cartera.pay.bic}: of that account's bank; may be empty
 * @param accounts {@code cartera.pay.accounts}: bank accounts as they are printed, parted by semicolons
 * @param collector {@code cartera.pay.slip.collector}: the GLN of the agreement with a collecting bank; empty prints no bar code
 * @param referenceDigits {@code cartera.pay.slip.referenceDigits}: 1 to 24
 * @param amountDigits {@code cartera.pay.slip.amountDigits}: 8, 10, 12 or 14
 * @param datePattern {@code cartera.pay.slip.date}: {@code yyyyMMdd}, {@code ddMMyyyy} or {@code none}
 */
public record PaySettings(
        String holder,
        String iban,
        String bic,
        List<String> accounts,
        String collector,
        int referenceDigits,
        int amountDigits,
        String datePattern) {

    public PaySettings {
        accounts = List.copyOf(accounts);
    }

    static PaySettings read(SettingsReader reader) {
        String date = reader.oneOf("cartera.pay.slip.date", "yyyyMMdd", "yyyyMMdd", "ddMMyyyy", "none");
        return new PaySettings(
                reader.text("cartera.pay.holder", ""),
                reader.text("cartera.pay.iban", ""),
                reader.text("cartera.pay.bic", ""),
                Arrays.stream(reader.text("cartera.pay.accounts", "").split(";"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                reader.text("cartera.pay.slip.collector", ""),
                reader.whole("cartera.pay.slip.referenceDigits", 10, 1, 24),
                Integer.parseInt(reader.oneOf("cartera.pay.slip.amountDigits", "10", "8", "10", "12", "14")),
                date.equals("none") ? "" : date);
    }
}
