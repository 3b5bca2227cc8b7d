package org.cartera.domain.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.jspecify.annotations.Nullable;

/**
 * A customer's list that was taken.
 *
 * @param from as in {@link TheirList#from}
 * @param told signs as somebody told them; null: found out
 * @param result what the newest comparison came to; null before the first
 * @param open differences that are not settled
 */
public record ListEntry(
        long id,
        AccountKey account,
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable SignConvention told,
        Arrival arrival,
        State state,
        @Nullable Result result,
        int open) {

    /** How far it is. */
    public enum State {
        /** Taken, not compared yet. */
        NEW,
        COMPARED,
        /** Signed off by a person: nothing automatic touches it any more. */
        SIGNED
    }

    /**
     * @param hash SHA-256 of the content, in hexadecimal digits
     * @param format in its usual spelling
     */
    public record Arrival(String name, long size, String hash, String format, String by, Instant at) {}

    /** @param generation of our facts that it was compared with */
    public record Result(
            Instant at, long generation, SignConvention signs, Ground signsGround, Balances ours, Balances theirs) {}

    TheirList with(List<TheirLine> lines) {
        return new TheirList(account, asOf, from, told, lines);
    }
}
