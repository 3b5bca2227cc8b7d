package org.cartera.documents.bank;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** A file that holds a table, opened anew for each look. */
interface TableFile extends Closeable {

    /** {@code CSV} or {@code XLSX}. */
    String format();

    /** The separators to try for a mapping that names none; a single one where it does not matter. */
    List<Character> separators(@Nullable ColumnMapping mapping);

    /** @param mapping whose encoding counts; null for a look that only wants to show the heading */
    TableRows open(@Nullable ColumnMapping mapping, char separator) throws IOException;
}
