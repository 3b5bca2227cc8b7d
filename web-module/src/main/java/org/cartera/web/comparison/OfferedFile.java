package org.cartera.web.comparison;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** A file that somebody brought and that is not taken yet. */
record OfferedFile(String name, byte[] content) implements Serializable {
    static final OfferedFile NONE = new OfferedFile("", new byte[0]);

    /** @param columns null: as they are remembered of the customer */
    BankFile with(@Nullable ColumnMapping columns) {
        return new BankFile(name, content.length, () -> new ByteArrayInputStream(content), columns);
    }
}
