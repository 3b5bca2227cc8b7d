package org.cartera.domain.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier line a return or a reversal takes back: what that line had paid is open again, at the stage it had before (K8).
 *
 * <p>It must be the same amount the other way, on the same account and not later. The bank's number or the payer's own decides;
 * without one the payer's account or name must agree and only one line may fit. Where two fit, a person says which.
 * Source: ISO 20022 {@code RtrInf}, {@code RvslInd}; MT940 marks RC and RD.
 */
public final class Returns {
    private Returns() {}

    /** @param earlier lines of the account that nothing has taken back yet */
    public static Optional<BankLine> pair(BankLine back, List<BankLine> earlier) {
        if (back.kind() != BankLine.Kind.RETURN && back.kind() != BankLine.Kind.REVERSAL) {
            return Optional.empty();
        }
        List<BankLine> fitting = earlier.stream()
                .filter(line -> line.account().equals(back.account()))
                .filter(line -> line.amount().equals(back.amount().negated()))
                .filter(line -> !line.booked().isAfter(back.booked()))
                .toList();
        List<BankLine> numbered = fitting.stream()
                .filter(line ->
                        told(back.endToEnd(), line.endToEnd()) || told(back.bankReference(), line.bankReference()))
                .toList();
        List<BankLine> meant = numbered.isEmpty()
                ? fitting.stream().filter(line -> isSamePayer(line, back)).toList()
                : numbered;
        return meant.size() == 1
                ? meant.stream().findFirst()
                : meant.stream()
                        .filter(line -> !numbered.isEmpty())
                        .max(Comparator.comparing(BankLine::booked))
                        .filter(newest -> meant.stream()
                                        .filter(line -> line.booked().equals(newest.booked()))
                                        .count()
                                == 1);
    }

    private static boolean isSamePayer(BankLine line, BankLine back) {
        if (told(line.payer().account(), back.payer().account())) {
            return true;
        }
        String name = line.payer().name();
        String other = back.payer().name();
        return name != null && other != null && FirmName.likeness(name, other) >= 0.95;
    }

    private static boolean told(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
