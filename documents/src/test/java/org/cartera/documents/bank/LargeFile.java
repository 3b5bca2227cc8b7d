package org.cartera.documents.bank;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads a large file that never exists as a whole: {@code LargeFile <format> <lines>}. Started by {@link ConstantMemoryTest} in a
 * heap that could not hold it.
 */
final class LargeFile {
    private LargeFile() {}

    public static void main(String[] args) {
        int lines = Integer.parseInt(args[1]);
        BankFile file = file(args[0], lines);
        Counted sink = new Counted();
        long start = System.nanoTime();
        String format = new AllBankFiles(List::of, 4L << 30, 4L << 30).read(file, sink);
        System.out.printf("%s %d lines %d ms%n", format, sink.lines, (System.nanoTime() - start) / 1_000_000);
    }

    private static BankFile file(String format, int lines) {
        return switch (format) {
            case "camt" ->
                of(null, lines, camtHead(lines), i -> entry("9.00", ""), "</Stmt></BkToCstmrStmt></Document>");
            case "batch" ->
                of(
                        null,
                        lines,
                        camtHead(lines) + entry(lines * 9L + ".00", "@").split("@")[0],
                        i -> "<TxDtls><Amt Ccy=\"EUR\">9.00</Amt><RmtInf><Ustrd>FV-" + i + "</Ustrd></RmtInf></TxDtls>",
                        "</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>");
            case "mt940" ->
                of(
                        null,
                        lines,
                        ":20:T\n:25:1\n:28C:1\n:60F:C260101EUR0,\n",
                        i -> ":61:2603020302C9,00NTRFNONREF//B" + i + "\n:86:166?20SVWZ+FV-" + i + "?32Payer " + i
                                + "\n",
                        ":62F:C260302EUR" + lines * 9L + ",\n-\n");
            case "bai2" ->
                of(
                        null,
                        lines,
                        "01,A,B,260302,0000,1,,,2/\n02,B,A,1,260302,,EUR,2/\n03,1,,,,,/\n",
                        i -> "16,195,900,Z,B" + i + ",,FV-" + i + "/\n",
                        bai2End(lines));
            case "csv" ->
                of(
                        Mappings.dated("yyyy-MM-dd", '.'),
                        lines,
                        "date;amount;text\n",
                        i -> "2026-03-02;9.00;FV-" + i + "\n",
                        "");
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String camtHead(int lines) {
        return "<Document><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><Othr><Id>1</Id></Othr></Id></Acct>"
                + balance("OPBD", 0) + balance("CLBD", lines * 9L);
    }

    private static String balance(String code, long amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    private static String entry(String amount, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt>"
                + "<Dt>2026-03-02</Dt></BookgDt><NtryDtls>" + details + "</NtryDtls></Ntry>\n";
    }

    private static String bai2End(int lines) {
        BigDecimal sum = BigDecimal.valueOf(lines * 900L);
        return "49," + sum + "," + (lines + 2) + "/\n98," + sum + ",1," + (lines + 4) + "/\n99," + sum + ",1,"
                + (lines + 6) + "/\n";
    }

    private static BankFile of(
            @Nullable ColumnMapping columns, int lines, String head, IntFunction<String> line, String tail) {
        return new BankFile(
                "large",
                0,
                () -> new Lines(lines + 2, i -> i == 0 ? head : i == lines + 1 ? tail : line.apply(i)),
                columns);
    }

    /** Makes each piece when it is read. */
    private static final class Lines extends InputStream {
        private final int pieces;
        private final IntFunction<String> piece;
        private int next;
        private byte[] bytes = {};
        private int at;

        Lines(int pieces, IntFunction<String> piece) {
            this.pieces = pieces;
            this.piece = piece;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            while (at == bytes.length) {
                if (next == pieces) {
                    return -1;
                }
                bytes = piece.apply(next++).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int read = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, read);
            at += read;
            return read;
        }

        @Override
        public void close() throws IOException {
            next = pieces;
        }
    }
}
