package org.cartera.domain.bank;

import java.time.Instant;

/** The mappings of banks' tables, as people and programs keep them. */
public interface SavedMappings extends ColumnMappings {

    /** In place of the one of the same name; files that come from now on are read by it. */
    void save(ColumnMapping mapping, String who, Instant at);

    /** Whether there was one. Files that were read by it stay as they were read. */
    boolean remove(String name);
}
