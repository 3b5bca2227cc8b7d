package org.cartera.domain.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a file are new, when an earlier file may have told of the same days.
 *
 * <p>The <em>n</em>-th line of a print in a file is the <em>n</em>-th movement of that print: known if so many are known. So the same
 * file twice brings nothing, a file of the week after files of its days brings nothing, and two equal transfers on one day stay two.
 * A statement that opens with the balance with which a known one closed goes on where that one ended (several statements a day):
 * its lines are never those of the earlier one, yet may be those of a third.
 */
public final class Overlap {
    private Overlap() {}

    /**
     * @param known movements of the account that are here already
     * @param told what the file tells, in its order
     * @param before those of the known ones that belong to the statement it goes on from, see {@link #goesOn}; none where there is none
     */
    public static List<BankLine> fresh(List<BankLine> known, List<BankLine> told, List<BankLine> before) {
        Map<LinePrint, Integer> here = new HashMap<>();
        known.forEach(line -> here.merge(LinePrint.of(line), 1, Integer::sum));
        before.forEach(line -> here.merge(LinePrint.of(line), -1, Integer::sum));
        List<BankLine> fresh = new ArrayList<>();
        for (BankLine line : told) {
            if (here.merge(LinePrint.of(line), -1, Integer::sum) < 0) {
                fresh.add(line);
            }
        }
        return List.copyOf(fresh);
    }

    /**
     * Whether a statement goes on where a known one of the same account ended: it opens with the balance with which the other
     * closed, is another statement (by the bank's number), and is not the other told again (other balances).
     */
    public static boolean goesOn(BankStatement known, BankStatement told) {
        return known.account().equals(told.account())
                && known.id() != null
                && told.id() != null
                && !known.id().equals(told.id())
                && known.closing() != null
                && known.closing().equals(told.opening())
                && known.opening() != null
                && !known.opening().equals(told.opening());
    }
}
