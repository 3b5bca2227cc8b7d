package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.ColumnMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with broken bytes, cut, doubled and moved pieces: each is taken, or refused with a reason before the sink hears of it.
 * {@code -Dbank.fuzz=10000} tries that many of each format, {@code -Dbank.fuzz.seed} others.
 */
class FuzzTest {
    private static final int FILES = Integer.getInteger("bank.fuzz", 500);
    private static final long SEED = Long.getLong("bank.fuzz.seed", 5);

    /** Far beyond what a file takes: only one that never ends gets there. */
    private static final Duration HANG = Duration.ofMinutes(10);

    private static final byte[][] PIECES = Stream.of(
                    "<",
                    ">",
                    "&x;",
                    "&#0;",
                    "<!DOCTYPE a>",
                    "<![CDATA[",
                    "-->",
                    "\"",
                    "'",
                    ",",
                    ";",
                    "/",
                    ":",
                    "\n",
                    "\r\n",
                    "\0",
                    "-}",
                    "{4:",
                    ":61:",
                    ":86:",
                    "?20",
                    "88,",
                    "16,",
                    "03,",
                    "99999999999999999999",
                    "-1",
                    "0,00",
                    "1e9",
                    "\uFEFF",
                    "é",
                    "(",
                    "%",
                    "<Ntry>",
                    "</Ntry>",
                    "<TxDtls>",
                    "<STMTTRN>",
                    "20260230",
                    "EUR")
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("sepa-camt.053.001.02.xml", null),
                Arguments.of("sepa-camt.053.001.08.xml", null),
                Arguments.of("camt.054.001.04.xml", null),
                Arguments.of("german.mt940", null),
                Arguments.of("bancolombia.mt940", null),
                Arguments.of("dutch.mt940", null),
                Arguments.of("us.bai2", null),
                Arguments.of("statement.ofx", null),
                Arguments.of("colombia.csv", Mappings.SABANA),
                Arguments.of("colombia.xlsx", Mappings.SABANA));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aBrokenFileIsTakenOrRefusedWithAReasonAndNothingElse(String name, ColumnMapping mapping) throws IOException {
        byte[] sample = name.equals("colombia.xlsx") ? SampleSheets.colombia() : Read.content(name);
        assertThat(Read.bytes(sample, mapping).lines()).isNotEmpty();
        AllBankFiles files = new AllBankFiles(List::of, 1 << 20, 4 << 20);
        for (int i = 0; i < FILES; i++) {
            byte[] broken = broken(sample, new Random(SEED * 1_000_003 + i));
            try {
                assertTimeoutPreemptively(HANG, () -> read(files, broken, mapping));
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError defect) {
                Path kept = Files.write(Files.createTempFile("fuzz-", "-" + name), broken);
                throw new AssertionError("File " + i + " of " + name + ", kept as " + kept, defect);
            }
        }
    }

    private static void read(AllBankFiles files, byte[] broken, ColumnMapping mapping) {
        Counted sink = new Counted();
        try {
            files.read(Read.file(broken, mapping), sink);
            assertThat(sink.statements).isPositive();
        } catch (BankFileRefused refused) {
            assertThat(sink.statements + sink.lines)
                    .as("told before the refusal")
                    .isZero();
        }
    }

    static byte[] broken(byte[] sample, Random random) {
        byte[] file = sample.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            file = changed(file, random);
        }
        return file;
    }

    private static byte[] changed(byte[] file, Random random) {
        if (file.length < 2) {
            return file;
        }
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(file, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(file, at, 0, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> replaced(file, at, length, PIECES[random.nextInt(PIECES.length)]);
            case 3 -> replaced(file, at, length, new byte[0]);
            case 4 -> Arrays.copyOf(file, at);
            case 5 -> replaced(file, random.nextInt(file.length), 0, Arrays.copyOfRange(file, at, at + length));
            default -> replaced(file, at, 1, digit(file[at], random));
        };
    }

    private static byte[] digit(byte old, Random random) {
        return new byte[] {Character.isDigit(old) ? (byte) ('0' + random.nextInt(10)) : old};
    }

    private static byte[] replaced(byte[] file, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + by.length);
        out.write(file, 0, at);
        out.writeBytes(by);
        int rest = Math.min(file.length, at + length);
        out.write(file, rest, file.length - rest);
        return out.toByteArray();
    }
}
