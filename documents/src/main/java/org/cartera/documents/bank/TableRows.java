package org.cartera.documents.bank;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one at a time. */
interface TableRows extends Closeable {

    /** The next row; null after the last one. */
    @Nullable
    TableRow next() throws IOException;

    /** Whether the file stops without ending its last line; asked after the last row. */
    boolean stopsInLine();
}
