package org.cartera.documents.bank;

import java.math.BigInteger;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What a trailer (49, 98, 99) sums and counts, as found in the file. */
final class Bai2Total {
    private BigInteger sum = BigInteger.ZERO;
    private long parts;
    private long records;

    void add(@Nullable BigInteger amount) {
        sum = amount == null ? sum : sum.add(amount);
    }

    void count(int lines) {
        records += lines;
    }

    /** Takes over an account into its group, a group into its file. */
    void add(Bai2Total part) {
        sum = sum.add(part.sum);
        records += part.records;
        parts++;
    }

    /** Compares with the trailer's sum, its number of accounts or groups (not in 49), and its number of records. */
    void check(Bai2Record trailer, boolean hasParts) {
        same(trailer.number("amount"), sum, trailer.place());
        if (hasParts) {
            same(trailer.number("count"), BigInteger.valueOf(parts), trailer.place());
        }
        same(trailer.number("count"), BigInteger.valueOf(records), trailer.place());
    }

    private static void same(@Nullable BigInteger told, BigInteger found, String place) {
        if (told != null && !told.equals(found)) {
            throw new BankFileRefused(Reason.COUNT, place, told.toString(), found.toString());
        }
    }
}
