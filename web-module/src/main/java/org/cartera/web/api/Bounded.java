package org.cartera.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, up to a size that no honest one exceeds. */
final class Bounded extends FilterInputStream {
    static final int MOST_BYTES = 65_536;

    private final long most;
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    static Problem tooLarge(long most) {
        return Problem.tooLarge("A body of at most " + most + " bytes is read");
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
            throw tooLarge(most);
        }
    }
}
