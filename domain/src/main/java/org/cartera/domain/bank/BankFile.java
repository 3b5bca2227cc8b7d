package org.cartera.domain.bank;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came from the bank, not looked at yet.
 *
 * @param name the file's name, for people
 * @param size in bytes
 * @param columns how a table's columns are to be read; null: the format says so itself, or the mapping saved for its heading does
 */
public record BankFile(String name, long size, Content content, @Nullable ColumnMapping columns) {

    /** Opened anew for each look. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
