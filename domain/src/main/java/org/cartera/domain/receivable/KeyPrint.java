package org.cartera.domain.receivable;

/**
 * A row that the ERP holds now, by key and fingerprint: what an incremental read compares to find deletions and silent
 * changes that no stamp betrays.
 *
 * @param print any number that changes whenever rows belonging to the key come or go (for an invoice: of its lines)
 */
public record KeyPrint(String key, long print) {}
