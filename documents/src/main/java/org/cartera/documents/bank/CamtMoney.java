package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts beside the booked one: what the payer ordered, and what banks kept back. */
final class CamtMoney {
    private CamtMoney() {}

    /** What the payer ordered, where it is another amount or currency than the booked one. */
    static @Nullable Money instructed(XmlElement transfer, XmlElement entry, Money booked, String place) {
        XmlElement told = transfer.at("AmtDtls", "InstdAmt", "Amt");
        if (told == XmlElement.NONE && transfer == XmlElement.NONE) {
            told = entry.at("AmtDtls", "InstdAmt", "Amt");
        }
        if (told == XmlElement.NONE) {
            return null;
        }
        Money instructed = Values.money(
                Values.currency(told.currency(), place),
                Values.decimal(told.text(), place).abs(),
                place);
        return instructed.equals(booked.abs()) || instructed.isZero() ? null : instructed;
    }

    /** Charges in the account's currency, summed; null where there are none. The entry's own are not those of one of its transfers. */
    static @Nullable Money charges(XmlElement transfer, XmlElement entry, Currency currency, String place) {
        XmlElement holder = transfer == XmlElement.NONE ? entry : transfer;
        BigDecimal sum = BigDecimal.ZERO;
        for (XmlElement charge : amounts(holder.all("Chrgs"))) {
            XmlElement amount = charge.has("Amt") ? charge.at("Amt") : charge.at("TtlChrgsAndTaxAmt");
            if (currency.getCurrencyCode().equals(amount.currency())) {
                BigDecimal value = Values.decimal(amount.text(), place);
                sum = "CRDT".equals(charge.text("CdtDbtInd")) ? sum.subtract(value) : sum.add(value);
            }
        }
        return sum.signum() <= 0 ? null : Values.money(currency, sum, place);
    }

    /** Version 2 repeats {@code Chrgs}; later ones have records in it, and a total. */
    private static List<XmlElement> amounts(List<XmlElement> charges) {
        List<XmlElement> amounts = new ArrayList<>();
        for (XmlElement charge : charges) {
            List<XmlElement> records = charge.all("Rcrd");
            amounts.addAll(records.isEmpty() ? List.of(charge) : records);
        }
        return amounts;
    }
}
