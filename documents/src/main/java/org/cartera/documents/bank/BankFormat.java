package org.cartera.documents.bank;

import java.io.Closeable;
import java.io.IOException;
import org.cartera.domain.bank.BankFileRefused;

/** One file in one format; may be told any number of times. */
interface BankFormat extends Closeable {

    /** The usual spelling: {@code camt.053}, {@code MT940}, … */
    String name();

    /**
     * Reads the file once, from its first line to its last.
     *
     * @throws BankFileRefused at the first thing that cannot be understood
     * @throws IOException where the file cannot be read at all, whatever it holds
     */
    void tell(Telling telling) throws IOException;

    /** Gives back what it held between two looks. */
    @Override
    default void close() throws IOException {}
}
