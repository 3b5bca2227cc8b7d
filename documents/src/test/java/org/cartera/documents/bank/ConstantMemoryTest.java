package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dbank.lines=1000000} reads larger ones; the heap stays. */
class ConstantMemoryTest {
    private static final String LINES = System.getProperty("bank.lines", "100000");

    /** Less than the lines of the smallest file would take; the JVM needs much of it for itself. */
    private static final String HEAP = "-Xmx24m";

    @ParameterizedTest
    @ValueSource(strings = {"camt", "batch", "mt940", "bai2", "csv"})
    void aLargeFileIsReadInASmallHeap(String format) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        format,
                        LINES)
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).contains(" " + LINES + " lines ");
    }
}
