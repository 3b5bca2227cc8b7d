package org.cartera.store.bank;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFiles;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.cartera.store.Portfolio;
import org.jspecify.annotations.Nullable;

/** Files whose content is their name; what they tell is said beforehand. */
final class FakeBank implements BankFiles {
    static final String OURS = "CO4821";

    private final Map<String, Consumer<BankSink>> files = new HashMap<>();

    @Override
    public String read(BankFile file, BankSink sink) {
        String name = file.name();
        files.get(name.substring(name.lastIndexOf('/') + 1)).accept(sink);
        return "fake";
    }

    BankFile file(String name, Consumer<BankSink> content) {
        files.put(name, content);
        return named(name, name);
    }

    BankFile file(String name, BankLine... lines) {
        return file(name, sink -> List.of(lines).forEach(sink::line));
    }

    static BankFile named(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new BankFile(name, bytes.length, () -> new ByteArrayInputStream(bytes), null);
    }

    static BankStatement statement(String number, String opening, String closing) {
        return new BankStatement(
                number, OURS, Portfolio.USD, null, null, Money.parse("USD " + opening), Money.parse("USD " + closing));
    }

    static BankLine receipt(LocalDate day, String amount, @Nullable String payer, String text) {
        return line(BankLine.Kind.TRANSFER, day, amount, payer, null, null, text);
    }

    static BankLine line(
            BankLine.Kind kind,
            LocalDate day,
            String amount,
            @Nullable String payer,
            @Nullable String payerAccount,
            @Nullable String endToEnd,
            String text) {
        return new BankLine(
                OURS,
                day,
                day,
                Money.parse("USD " + amount),
                null,
                null,
                kind,
                null,
                endToEnd,
                new Payer(payer, payerAccount, null),
                Remittance.text(text),
                null,
                "line 1");
    }
}
