package org.cartera.documents.bank;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Record 16: type, amount, funds, bank reference, customer reference, text. */
final class Bai2Transaction {
    /** How American banks write the other side of an ACH or a wire into the text. */
    private static final Pattern ORIGINATOR = Pattern.compile(
            "(?:ORIG CO NAME:|ORG=|ORIG:|B/O:)\\s*(.{2,70}?)(?=\\s*(?:/|;|$)|\\s+[A-Z/]+(?: [A-Z/]+)?[:=])");

    private static final Pattern ZEROS = Pattern.compile("0+");

    private final Bai2Format.Account account;
    private final LocalDate asOf;
    private final Bai2Record record;

    Bai2Transaction(Bai2Format.Account account, LocalDate asOf, Bai2Record record) {
        this.account = account;
        this.asOf = asOf;
        this.record = record;
    }

    void tell(Telling telling) {
        BigInteger code = record.number("type");
        if (code == null) {
            throw new BankFileRefused(Reason.MISSING, record.place(), "type");
        }
        BigInteger amount = record.number("amount");
        account.total().add(amount);
        int sign = Bai2Codes.sign(code.intValue());
        if (sign == 0) {
            return;
        }
        if (amount == null || amount.signum() < 0) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, record.place(), amount == null ? "" : amount.toString());
        }
        String valued = record.passFunds();
        String bankReference = reference();
        String customerReference = reference();
        String text = record.rest();
        Money money = Bai2Record.money(account.currency(), sign > 0 ? amount : amount.negate());
        if (money.isZero()) {
            return;
        }
        telling.line(new BankLine(
                account.number(),
                asOf,
                valued == null ? asOf : Values.shortDate(valued, record.place()),
                money,
                null,
                null,
                Bai2Codes.kind(code.intValue()),
                bankReference,
                customerReference,
                payer(text),
                Remittance.text(text),
                null,
                record.place()));
    }

    private @Nullable String reference() {
        String reference = Values.reference(record.next());
        return reference == null || ZEROS.matcher(reference).matches() ? null : reference;
    }

    private static Payer payer(String text) {
        Matcher named = ORIGINATOR.matcher(text);
        return named.find() ? new Payer(named.group(1).strip(), null, null) : Payer.UNTOLD;
    }
}
