package org.cartera.domain.bank;

/**
 * Reads bank files of every format: camt.053, camt.054, camt.052, MT940, BAI2, OFX, CSV and XLSX; found out from the content, never
 * from the name.
 */
public interface BankFiles {

    /**
     * Reads a file line by line in constant memory.
     *
     * @return the format, in its usual spelling: {@code camt.053}, {@code MT940}, …
     * @throws BankFileRefused at the first thing that cannot be understood; whatever the sink took by then must be dropped
     */
    String read(BankFile file, BankSink sink);
}
