package org.cartera.documents.bank;

import com.prowidesoftware.swift.model.field.Field60F;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** SWIFT MT940: any number of messages, each a statement or a page of one. */
final class Mt940Format implements BankFormat {
    private final Source source;

    Mt940Format(Source source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "MT940";
    }

    @Override
    public void tell(Telling telling) throws IOException {
        try (TextLines lines = new TextLines(source)) {
            Mt940Fields fields = new Mt940Fields(lines);
            Reading reading = new Reading(telling);
            for (Mt940Fields.Field field = fields.next(); field != null; field = fields.next()) {
                reading.take(field);
            }
            reading.finish(lines.place());
        }
    }

    /** A booked balance, fields 60 and 62. */
    record Balance(LocalDate day, Money amount) {
        static Balance of(Mt940Fields.Field field) {
            Field60F parts = new Field60F(field.text());
            Currency currency = Values.currency(parts.getComponent3(), field.place());
            String amount = Values.required(parts.getComponent4(), "amount", field.place());
            BigDecimal unsigned = Values.decimal(amount.replace(',', '.'), field.place());
            String mark = Values.required(parts.getComponent1(), "D/C", field.place());
            if (!mark.equals("C") && !mark.equals("D")) {
                throw new BankFileRefused(Reason.UNREADABLE, field.place(), field.tag(), Values.quote(mark));
            }
            return new Balance(
                    Values.shortDate(parts.getComponent2(), field.place()),
                    Values.money(currency, mark.equals("D") ? unsigned.negate() : unsigned, field.place()));
        }
    }

    /** Goes through the fields; at any time in no message, before a message's opening balance, or between its two balances. */
    private static final class Reading {
        private final Telling telling;
        private @Nullable String account;
        private @Nullable String number;
        private boolean inMessage;
        private @Nullable Mt940Statement statement;
        private @Nullable Mt940Movement movement;

        Reading(Telling telling) {
            this.telling = telling;
        }

        void take(Mt940Fields.Field field) {
            switch (field.tag()) {
                case "20" -> {
                    endMessage(field.place());
                    inMessage = true;
                    account = null;
                    number = null;
                }
                case "25", "25P" ->
                    account = Values.account(field.text().lines().findFirst().orElse(""), field.place());
                case "28", "28C" -> number = field.text();
                case "60F", "60M" -> open(field);
                case "61" -> {
                    Mt940Statement open = opened(field.place());
                    flush();
                    movement = Mt940Movement.of(field, open.account(), open.currency());
                }
                case "86" -> {
                    if (movement != null) {
                        movement.say(field.text());
                    }
                }
                case "62F", "62M" -> {
                    Mt940Statement open = opened(field.place());
                    flush();
                    open.close(Balance.of(field), field.tag().equals("62M"), field.place());
                }
                case Mt940Fields.END -> endMessage(field.place());
                default -> {}
            }
        }

        void finish(String place) {
            endMessage(place);
            endStatement();
        }

        private void open(Mt940Fields.Field field) {
            boolean page = field.tag().equals("60M");
            String ours = Values.required(account, "25", field.place());
            Balance opening = Balance.of(field);
            if (statement != null && statement.isOpen()) {
                throw new BankFileRefused(Reason.UNREADABLE, field.place(), field.tag(), Values.quote(field.text()));
            }
            if (page && statement != null && statement.goesOnWith(ours, opening, field.place())) {
                return;
            }
            endStatement();
            telling.begin();
            statement = new Mt940Statement(ours, number, page, opening);
        }

        private Mt940Statement opened(String place) {
            if (statement == null || !statement.isOpen()) {
                throw new BankFileRefused(Reason.MISSING, place, "60F");
            }
            return statement;
        }

        private void flush() {
            if (movement != null) {
                BankLine line = movement.line();
                movement = null;
                if (line != null) {
                    telling.line(line);
                }
            }
        }

        private void endMessage(String place) {
            flush();
            if (statement != null && statement.isOpen()) {
                throw new BankFileRefused(Reason.TRUNCATED, place);
            }
            if (inMessage && statement == null) {
                throw new BankFileRefused(Reason.MISSING, place, "60F");
            }
            inMessage = false;
        }

        private void endStatement() {
            if (statement != null) {
                statement.tell(telling);
                statement = null;
            }
        }
    }
}
