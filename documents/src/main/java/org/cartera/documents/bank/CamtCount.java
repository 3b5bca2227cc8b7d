package org.cartera.documents.bank;

import java.math.BigDecimal;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Counts a statement's entries and compares them with its own summary, which counts all entries or only the booked ones. */
final class CamtCount {
    private final Side all = new Side();
    private final Side credits = new Side();
    private final Side debits = new Side();

    void add(CamtEntry entry) {
        all.add(entry);
        (entry.amount().signum() < 0 ? debits : credits).add(entry);
    }

    /** @param summary {@code TxsSummry}; nothing in it is required */
    void check(XmlElement summary, String place) {
        all.check(summary.at("TtlNtries"), place);
        credits.check(summary.at("TtlCdtNtries"), place);
        debits.check(summary.at("TtlDbtNtries"), place);
    }

    private static final class Side {
        private long entries;
        private long booked;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal bookedSum = BigDecimal.ZERO;

        void add(CamtEntry entry) {
            BigDecimal amount = entry.amount().abs();
            entries++;
            sum = sum.add(amount);
            if (entry.isBooked()) {
                booked++;
                bookedSum = bookedSum.add(amount);
            }
        }

        void check(XmlElement told, String place) {
            compare(told.text("NbOfNtries"), BigDecimal.valueOf(entries), BigDecimal.valueOf(booked), place);
            compare(told.text("Sum"), sum, bookedSum, place);
        }

        private static void compare(@Nullable String text, BigDecimal all, BigDecimal booked, String place) {
            if (text == null) {
                return;
            }
            BigDecimal told = Values.decimal(text, place);
            if (told.compareTo(all) != 0 && told.compareTo(booked) != 0) {
                throw new BankFileRefused(Reason.COUNT, place, told.toPlainString(), all.toPlainString());
            }
        }
    }
}
