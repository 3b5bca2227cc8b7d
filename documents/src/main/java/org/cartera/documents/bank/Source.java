package org.cartera.documents.bank;

import java.io.IOException;
import java.io.InputStream;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;

/**
 * A file's bytes, never more of them than allowed, whatever its size was said to be.
 *
 * @param largest in bytes
 */
record Source(BankFile file, long largest) {
    private static final int HEAD = 1 << 16;

    Source {
        if (file.size() > largest) {
            throw tooLarge(largest);
        }
    }

    InputStream open() throws IOException {
        return new BoundedStream(file.content().open(), largest);
    }

    /** The first 64 KiB, or all where there is less. */
    byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        }
    }

    static BankFileRefused tooLarge(long largest) {
        return new BankFileRefused(Reason.TOO_LARGE, "", (largest >> 20) + " MiB");
    }
}
