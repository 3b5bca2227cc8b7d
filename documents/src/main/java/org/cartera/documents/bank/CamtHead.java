package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says before its details, and the line that it makes with one of them.
 *
 * @param amount signed, in the account's currency
 * @param booked false for pending and informative entries
 */
record CamtHead(
        XmlElement entry,
        String account,
        Currency currency,
        BigDecimal amount,
        boolean booked,
        LocalDate bookedOn,
        LocalDate valued) {

    static CamtHead of(XmlElement entry, String account, @Nullable Currency expected, String place) {
        XmlElement amount = entry.at("Amt");
        Currency currency = Values.currency(amount.currency(), place);
        if (expected != null && !expected.equals(currency)) {
            throw new BankFileRefused(Reason.BAD_CURRENCY, place, currency.getCurrencyCode());
        }
        String status = entry.text("Sts", "Cd");
        status = Values.required(status != null ? status : entry.text("Sts"), "Sts", place);
        LocalDate booked = date(entry.at("BookgDt"), place);
        LocalDate valued = date(entry.at("ValDt"), place);
        LocalDate any = booked != null ? booked : valued;
        if (any == null) {
            throw new BankFileRefused(Reason.MISSING, place, "BookgDt");
        }
        return new CamtHead(
                entry,
                account,
                currency,
                Values.money(currency, unsigned(amount, place), place).amount().multiply(CamtEntry.sign(entry, place)),
                status.equals("BOOK"),
                any,
                valued != null ? valued : any);
    }

    /**
     * A transfer's part of the entry, signed; null where it tells none in the account's currency. Its own amount comes first, then
     * the amount of the transaction, then its counter value.
     */
    @Nullable
    BigDecimal amountOf(XmlElement transfer, String place) {
        for (XmlElement told : List.of(
                transfer.at("Amt"),
                transfer.at("AmtDtls", "TxAmt", "Amt"),
                transfer.at("AmtDtls", "CntrValAmt", "Amt"),
                transfer.at("AmtDtls", "InstdAmt", "Amt"))) {
            if (currency.getCurrencyCode().equals(told.currency())) {
                BigDecimal own = unsigned(told, place);
                boolean signed = transfer.has("CdtDbtInd");
                return own.multiply(CamtEntry.sign(signed ? transfer : entry, place));
            }
        }
        return null;
    }

    /** A single transfer of another amount than its entry's must say which charges made the difference. */
    void requireExplained(XmlElement transfer, BigDecimal told, String place) {
        BigDecimal difference = told.subtract(amount).abs();
        Money charges = CamtMoney.charges(transfer, entry, currency, place);
        if (difference.signum() != 0 && (charges == null || charges.amount().compareTo(difference) != 0)) {
            throw new BankFileRefused(Reason.COUNT, place, amount.toPlainString(), told.toPlainString());
        }
    }

    /** The line; null for an amount of zero, which moves nothing. */
    @Nullable
    BankLine line(XmlElement transfer, BigDecimal part, String place) {
        if (part.signum() == 0) {
            return null;
        }
        Money money = Values.money(currency, part, place);
        CamtParty party = CamtParty.of(entry, transfer, part.signum() > 0);
        String own = Values.reference(transfer.text("Refs", "AcctSvcrRef"));
        return new BankLine(
                account,
                bookedOn,
                valued,
                money,
                CamtMoney.instructed(transfer, entry, money, place),
                CamtMoney.charges(transfer, entry, currency, place),
                CamtKind.of(entry, transfer),
                own != null ? own : Values.reference(entry.text("AcctSvcrRef")),
                Values.reference(transfer.text("Refs", "EndToEndId")),
                party.payer(),
                CamtRemittance.of(transfer, entry, place),
                CamtKind.reason(transfer),
                place);
    }

    /** The total that a batch tells of itself. */
    void requireTotal(XmlElement told, BigDecimal sum, String place) {
        boolean comparable =
                told.currency() == null || currency.getCurrencyCode().equals(told.currency());
        if (comparable && unsigned(told, place).compareTo(sum.abs()) != 0) {
            throw new BankFileRefused(
                    Reason.COUNT, place, Values.quote(told.text()), sum.abs().toPlainString());
        }
    }

    private static BigDecimal unsigned(XmlElement amount, String place) {
        BigDecimal value = Values.decimal(amount.text(), place);
        if (value.signum() < 0) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, Values.quote(amount.text()));
        }
        return value;
    }

    private static @Nullable LocalDate date(XmlElement date, String place) {
        String day = date.text("Dt");
        if (day == null) {
            day = date.text("DtTm");
        }
        return day == null ? null : Values.isoDate(day, place);
    }
}
