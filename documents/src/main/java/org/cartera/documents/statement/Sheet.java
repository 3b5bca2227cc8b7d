package org.cartera.documents.statement;

import java.util.ArrayList;
import java.util.List;
import org.cartera.documents.message.Written;
import org.cartera.domain.money.Money;

/**
 * The lines that stand on one page.
 *
 * @param first whether it is the first page, which begins with the opening balance and not with a carried one
 * @param last whether it is the last page, which ends with the closing balance
 * @param brought the total carried over from the page before
 * @param carried the total carried over to the next page
 */
public record Sheet(boolean first, boolean last, String brought, String carried, List<RowText> rows) {
    /** Lines that fit below the head of the first page, and on each further one. */
    static final int ON_FIRST = 20;

    static final int ON_OTHERS = 38;

    /** At least one, so that a statement without lines has its page too. */
    static List<Sheet> of(List<Row> rows, Money start, Written written, boolean paged) {
        List<Sheet> sheets = new ArrayList<>();
        int from = 0;
        Money brought = start;
        do {
            int room = !paged ? rows.size() : sheets.isEmpty() ? ON_FIRST : ON_OTHERS;
            int to = Math.min(rows.size(), from + room);
            Money carried = to == from ? brought : rows.get(to - 1).balance();
            sheets.add(new Sheet(
                    sheets.isEmpty(),
                    to == rows.size(),
                    written.bare(brought),
                    written.bare(carried),
                    rows.subList(from, to).stream()
                            .map(row -> RowText.of(row, written))
                            .toList()));
            from = to;
            brought = carried;
        } while (from < rows.size());
        return List.copyOf(sheets);
    }
}
