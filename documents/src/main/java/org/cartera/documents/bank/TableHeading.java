package org.cartera.documents.bank;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.jspecify.annotations.Nullable;

/**
 * Where a table begins, and how it is to be read.
 *
 * @param rowsBefore rows before the heading and itself: the bank's name, the account, the period …
 * @param places column → where it stands
 * @param width columns of the heading
 */
record TableHeading(ColumnMapping mapping, char separator, int rowsBefore, Map<Column, Integer> places, int width) {
    private static final int ROWS_TO_SEARCH = 30;
    private static final int LONGEST_QUOTE = 1_000;

    /**
     * Finds the heading.
     *
     * @param mappings the one that was given, or all saved ones; of several that fit, the one with most columns
     */
    static TableHeading find(TableFile file, List<ColumnMapping> mappings, boolean given) throws IOException {
        TableHeading best = null;
        BankFileRefused refused = null;
        for (ColumnMapping mapping : mappings) {
            for (char separator : file.separators(mapping)) {
                try {
                    TableHeading found = find(file, mapping, separator);
                    if (found != null && (best == null || found.places.size() > best.places.size())) {
                        best = found;
                    }
                } catch (BankFileRefused wrong) {
                    refused = wrong;
                }
            }
        }
        if (best != null) {
            return best;
        }
        if (given && refused != null && refused.reason() == Reason.WRONG_ENCODING) {
            throw refused;
        }
        throw notFound(file);
    }

    private static @Nullable TableHeading find(TableFile file, ColumnMapping mapping, char separator)
            throws IOException {
        try (TableRows rows = file.open(mapping, separator)) {
            for (int before = 1; before <= ROWS_TO_SEARCH; before++) {
                TableRow row = rows.next();
                if (row == null) {
                    return null;
                }
                Map<Column, Integer> places = places(row, mapping);
                if (places != null) {
                    return new TableHeading(mapping, separator, before, places, row.size());
                }
            }
        }
        return null;
    }

    /** Where the mapping's columns stand in this row; null where one is missing. */
    private static @Nullable Map<Column, Integer> places(TableRow row, ColumnMapping mapping) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Map.Entry<Column, String> column : mapping.columns().entrySet()) {
            for (int i = 0; i < row.size() && !places.containsKey(column.getKey()); i++) {
                if (plain(column.getValue()).equals(plain(row.text(i)))) {
                    places.put(column.getKey(), i);
                }
            }
        }
        return !places.isEmpty() && places.size() == mapping.columns().size() ? places : null;
    }

    /** Shows the row that most looks like a heading, so that a person can map it. */
    private static BankFileRefused notFound(TableFile file) throws IOException {
        return TableLook.of(file)
                .map(look -> new BankFileRefused(Reason.NO_MAPPING, "", joined(look.heading())))
                .orElseGet(() -> new BankFileRefused(Reason.UNKNOWN_FORMAT, ""));
    }

    private static String joined(List<String> heading) {
        String text = String.join(" | ", heading);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Values.oneLine(text).toUpperCase(Locale.ROOT);
    }
}
