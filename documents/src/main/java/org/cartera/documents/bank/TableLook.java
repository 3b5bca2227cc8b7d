package org.cartera.documents.bank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankTables.Look;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** The first row with the most names in it, among the first thirty, and some rows beneath. */
final class TableLook {
    private static final int ROWS_TO_SEARCH = 30;
    private static final int ROWS_SHOWN = 5;
    /** Nobody maps more columns, and a broken file may have any number. */
    private static final int MOST_COLUMNS = 60;

    private static final String WESTERN = "windows-1252";

    private TableLook() {}

    /** UTF-8 first, for that is refused where it is none; then the one that Windows writes. */
    static Optional<Look> of(TableFile file) throws IOException {
        Optional<Look> look = of(file, null);
        return look.isPresent() ? look : of(file, WESTERN);
    }

    private static Optional<Look> of(TableFile file, @Nullable String charset) throws IOException {
        ColumnMapping encoding = new ColumnMapping("", Map.of(), "", ',', null, charset, null, null);
        boolean csv = file.separators(null).size() > 1;
        Look best = null;
        for (char separator : file.separators(null)) {
            List<List<String>> rows = rows(file, encoding, separator);
            int heading = heading(rows);
            if (heading >= 0 && (best == null || filled(rows.get(heading)) > filled(best.heading()))) {
                List<String> names = rows.get(heading);
                best = new Look(
                        csv ? charset : null,
                        csv ? separator : null,
                        names,
                        rows.subList(heading + 1, Math.min(rows.size(), heading + 1 + ROWS_SHOWN)).stream()
                                .map(row -> wide(row, names.size()))
                                .toList());
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<List<String>> rows(TableFile file, ColumnMapping encoding, char separator) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (TableRows rows = file.open(encoding, separator)) {
            TableRow row = rows.next();
            for (int i = 0; i < ROWS_TO_SEARCH + ROWS_SHOWN && row != null; i++, row = rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int n = 0; n < Math.min(row.size(), MOST_COLUMNS); n++) {
                    String text = row.text(n);
                    cells.add(text == null ? "" : Values.quote(text));
                }
                all.add(cells);
            }
        } catch (BankFileRefused unreadable) {
            // in another encoding or with another separator it may be a table all the same
            return List.of();
        }
        return all;
    }

    private static int heading(List<List<String>> rows) {
        int best = -1;
        for (int i = 0; i < Math.min(rows.size(), ROWS_TO_SEARCH); i++) {
            long filled = filled(rows.get(i));
            if (filled > 1 && (best < 0 || filled > filled(rows.get(best)))) {
                best = i;
            }
        }
        return best;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static List<String> wide(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
