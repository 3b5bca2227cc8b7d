package org.cartera.store.decision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a block of the log says of each of its accounts, as compressed text. A head line {@code @customer previousRun seal
 * block} parted by tabs comes first; the lines of the inputs follow where they are kept in this very block, whose number
 * is then left out.
 */
final class BlockText {
    private final StringBuilder text = new StringBuilder(64 * 1024);

    /**
     * One account of a block.
     *
     * @param inputs null where they stand in another block
     * @param block that other block; null where they stand here
     */
    record Part(@Nullable LocalDate previousRun, String seal, @Nullable String inputs, @Nullable Long block) {}

    void add(String customer, Part part) {
        text.append('@').append(customer).append('\t');
        text.append(part.previousRun() == null ? "" : part.previousRun());
        text.append('\t').append(part.seal()).append('\t');
        text.append(part.block() == null ? "" : part.block()).append('\n');
        text.append(part.inputs() == null ? "" : part.inputs());
    }

    byte[] compressed() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 4);
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** By customer, in the block's order. */
    static Map<String, Part> read(byte[] compressed) {
        Map<String, Part> parts = new LinkedHashMap<>();
        String[] heads = inflated(compressed).split("(?m)^@", -1);
        for (int i = 1; i < heads.length; i++) {
            int end = heads[i].indexOf('\n');
            String[] head = heads[i].substring(0, end).split("\t", -1);
            String inputs = heads[i].substring(end + 1);
            parts.put(
                    head[0],
                    new Part(
                            head[1].isEmpty() ? null : LocalDate.parse(head[1]),
                            head[2],
                            head[3].isEmpty() ? inputs : null,
                            head[3].isEmpty() ? null : Long.valueOf(head[3])));
        }
        return parts;
    }

    private static String inflated(byte[] compressed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
