package org.cartera.domain.bank;

import java.util.List;

/** The mappings saved so far; a table whose heading one of them fits is read by it. */
@FunctionalInterface
public interface ColumnMappings {
    List<ColumnMapping> saved();
}
