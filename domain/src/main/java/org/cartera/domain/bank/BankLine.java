package org.cartera.domain.bank;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement on an account of ours. A batch entry that holds many transfers is told transfer by transfer.
 *
 * @param account our account as the file names it: IBAN or the bank's number, upper case without blanks
 * @param booked the bank's booking date
 * @param valued the value date; the booking date where the bank gives none
 * @param amount positive received, negative paid out, never zero; in the account's currency
 * @param instructed what the payer ordered, in his currency and before conversion; null where that is the amount, or untold
 * @param charges what banks kept back of it, positive; null where untold
 * @param bankReference the bank's own number of the movement, the same whenever it is told again; null where it gives none
 *     (camt: {@code AcctSvcrRef}, MT940: field 61 after {@code //}, BAI2: bank reference)
 * @param endToEnd the payer's own number of the transfer; null where untold ({@code NOTPROVIDED} is untold)
 * @param reason why money came back, in the bank's code (ISO 20022 {@code RtrInf}: AC04, AM04, MD06 …); null for other kinds
 * @param place where it stands in the file, for people: {@code line 845}, {@code entry 12, transfer 3}
 */
public record BankLine(
        String account,
        LocalDate booked,
        LocalDate valued,
        Money amount,
        @Nullable Money instructed,
        @Nullable Money charges,
        Kind kind,
        @Nullable String bankReference,
        @Nullable String endToEnd,
        Payer payer,
        Remittance remittance,
        @Nullable String reason,
        String place) {

    public BankLine {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A bank line of zero at " + place);
        }
    }

    /** Money that came in and may pay something. */
    public boolean isReceipt() {
        return kind == Kind.TRANSFER && amount.isPositive();
    }

    /** What it brings in a currency: our account's, or the one in which the payer ordered it; empty in any other. */
    public Optional<Money> brings(Currency currency) {
        return Stream.of(Optional.of(amount), Optional.ofNullable(instructed))
                .flatMap(Optional::stream)
                .filter(money -> money.currency().equals(currency))
                .findFirst();
    }

    public enum Kind {
        /** Money moved between us and somebody else. */
        TRANSFER,
        /** The bank takes back its own booking (camt: {@code RvslInd}, MT940: RC and RD). */
        REVERSAL,
        /** A payment came back: a bounced debit or cheque, a refused transfer (camt: {@code RtrInf}). */
        RETURN,
        /** The bank's own fee, interest or tax. */
        CHARGE
    }
}
