package org.cartera.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, up to a size that no honest one reaches. */
final class Bounded extends FilterInputStream {
    static final int MOST_BYTES = 65_536;

    private int left = MOST_BYTES;

    Bounded(InputStream in) {
        super(in);
    }

    static Problem tooLarge() {
        return Problem.tooLarge("A body of at most " + MOST_BYTES + " bytes is read");
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw tooLarge();
        }
    }
}
