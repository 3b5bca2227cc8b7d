package org.cartera.documents.message;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as bytes in UTF-8. A page is put together from hundreds of short texts, nearly all of them ASCII: gathered as
 * characters first it would be copied three times more.
 */
final class Utf8Writer extends Writer {
    private byte[] bytes;
    private int length;

    /** @param room for so many bytes, before more is made */
    Utf8Writer(int room) {
        this.bytes = new byte[room];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(String text) {
        int size = text.length();
        makeRoom(size);
        for (int i = 0; i < size; i++) {
            char one = text.charAt(i);
            if (one >= 0x80) {
                writeEncoded(text.substring(i));
                return;
            }
            bytes[length++] = (byte) one;
        }
    }

    private void writeEncoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    @Override
    public void write(String text, int from, int count) {
        write(text.substring(from, from + count));
    }

    @Override
    public void write(char[] text, int from, int count) {
        write(new String(text, from, count));
    }

    @Override
    public void flush() {
        // everything is there already
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
