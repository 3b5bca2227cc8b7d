package org.cartera.documents.bank;

import java.util.Set;
import org.cartera.domain.bank.BankLine.Kind;

/** The type codes of BAI2 that mean something to us. */
final class Bai2Codes {
    static final int OPENING_LEDGER = 10;
    static final int CLOSING_LEDGER = 15;

    private static final Set<Integer> TOTALS = Set.of(100, 400);
    private static final Set<Integer> REVERSALS = Set.of(252, 258, 552, 558);
    private static final Set<Integer> RETURNS = Set.of(255, 257, 555, 557);
    private static final Set<Integer> CHARGES = Set.of(354, 654, 661, 698);

    private Bai2Codes() {}

    /**
     * 1 for credits (100–399, and 920–959 of the bank's own), −1 for debits (400–699, 960–999), 0 for what is no movement: balances,
     * totals, loans, and remarks such as 890.
     */
    static int sign(int code) {
        if (TOTALS.contains(code)) {
            return 0;
        }
        if (code >= 100 && code <= 399 || code >= 920 && code <= 959) {
            return 1;
        }
        return code >= 400 && code <= 699 || code >= 960 && code <= 999 ? -1 : 0;
    }

    static Kind kind(int code) {
        if (REVERSALS.contains(code)) {
            return Kind.REVERSAL;
        }
        if (RETURNS.contains(code)) {
            return Kind.RETURN;
        }
        return CHARGES.contains(code) ? Kind.CHARGE : Kind.TRANSFER;
    }
}
