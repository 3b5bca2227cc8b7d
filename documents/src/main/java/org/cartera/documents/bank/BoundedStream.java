package org.cartera.documents.bank;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than a number of bytes, and knows whether it was read to its end. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long given;
    private boolean ended;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        if (read < 0) {
            ended = true;
            return;
        }
        given += read;
        if (given > most) {
            throw Source.tooLarge(most);
        }
    }
}
