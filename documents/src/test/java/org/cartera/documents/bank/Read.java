package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.bank.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** What reading a file gave, for tests. */
record Read(String format, List<BankStatement> statements, List<BankLine> lines) {

    static Read text(String content) {
        return bytes(content.getBytes(StandardCharsets.UTF_8), null);
    }

    static Read table(String content, ColumnMapping columns) {
        return bytes(content.getBytes(StandardCharsets.UTF_8), columns);
    }

    static Read resource(String name) {
        return bytes(content(name), null);
    }

    static Read bytes(byte[] content, @Nullable ColumnMapping columns) {
        List<BankStatement> statements = new ArrayList<>();
        List<BankLine> lines = new ArrayList<>();
        String format = new AllBankFiles(List::of).read(file(content, columns), new BankSink() {
            @Override
            public void statement(BankStatement statement) {
                statements.add(statement);
            }

            @Override
            public void line(BankLine line) {
                lines.add(line);
            }
        });
        return new Read(format, statements, lines);
    }

    static BankFile file(byte[] content, @Nullable ColumnMapping columns) {
        return new BankFile("file", content.length, () -> new ByteArrayInputStream(content), columns);
    }

    static BankFileRefused refused(String content) {
        return refused(content.getBytes(StandardCharsets.UTF_8), null);
    }

    static BankFileRefused refused(byte[] content, @Nullable ColumnMapping columns) {
        return Objects.requireNonNull(
                catchThrowableOfType(BankFileRefused.class, () -> bytes(content, columns)), "was not refused");
    }

    static byte[] content(String name) {
        try (InputStream in = Read.class.getResourceAsStream("/bank/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String textOf(String name, Charset charset) {
        return new String(content(name), charset);
    }

    BankLine line(int index) {
        return lines.get(index);
    }
}
