package org.cartera.domain.bank;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into a bank's table, so that a person can say what its columns tell. */
public interface BankTables {

    /** What the table looks like; empty where the file is no table, or cannot be read as one. */
    Optional<Look> look(BankFile file);

    /**
     * The heading and what stands beneath it.
     *
     * @param charset in which a CSV can be read; null: UTF-8, or the file is no CSV
     * @param separator of a CSV; null: none, the file is no CSV
     * @param heading each column's own name, empty where it has none
     * @param rows the first ones under the heading, as wide as it; empty where nothing stands
     */
    record Look(
            @Nullable String charset, @Nullable Character separator, List<String> heading, List<List<String>> rows) {
        public Look {
            heading = List.copyOf(heading);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
