package org.cartera.documents.bank;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** BAI2, cash management balance reporting version 2: file 01–99, groups 02–98, accounts 03–49, transactions 16. */
final class Bai2Format implements BankFormat {
    private final Source source;

    Bai2Format(Source source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "BAI2";
    }

    @Override
    public void tell(Telling telling) throws IOException {
        try (TextLines lines = new TextLines(source)) {
            Bai2Records records = new Bai2Records(lines);
            Reading reading = new Reading(telling);
            for (Bai2Record record = records.next(); record != null; record = records.next()) {
                reading.take(record);
            }
            reading.finish(lines.place());
        }
    }

    private static final class Reading {
        private final Telling telling;
        private @Nullable File file;
        private @Nullable Group group;
        private @Nullable Account account;

        Reading(Telling telling) {
            this.telling = telling;
        }

        void take(Bai2Record record) {
            switch (record.code()) {
                case "01" -> {
                    requireNone(file, record);
                    file = File.of(record);
                }
                case "02" -> {
                    requireNone(group, record);
                    required(file, "01", record);
                    group = Group.of(record);
                }
                case "03" -> {
                    requireNone(account, record);
                    account = Account.of(record, required(group, "02", record));
                    telling.begin();
                }
                case "16" -> {
                    Account open = required(account, "03", record);
                    open.total().count(record.lines());
                    new Bai2Transaction(open, required(group, "02", record).asOf(), record).tell(telling);
                }
                case "49" -> {
                    Account done = required(account, "03", record);
                    Group of = required(group, "02", record);
                    close(done.total(), record, false);
                    telling.end(done.statement(of, required(file, "01", record)), record.place());
                    of.total().add(done.total());
                    account = null;
                }
                case "98" -> {
                    requireNone(account, record);
                    Group done = required(group, "02", record);
                    close(done.total(), record, true);
                    required(file, "01", record).total().add(done.total());
                    group = null;
                }
                case "99" -> {
                    requireNone(group, record);
                    close(required(file, "01", record).total(), record, true);
                    file = null;
                }
                default ->
                    throw new BankFileRefused(Reason.UNREADABLE, record.place(), "record", Values.quote(record.code()));
            }
        }

        void finish(String place) {
            if (file != null) {
                throw new BankFileRefused(Reason.TRUNCATED, place);
            }
        }

        private static void close(Bai2Total total, Bai2Record trailer, boolean hasParts) {
            total.count(trailer.lines());
            total.check(trailer, hasParts);
        }

        /** A part that begins before the last one of its kind has its trailer. */
        private static void requireNone(@Nullable Object open, Bai2Record record) {
            if (open != null) {
                throw new BankFileRefused(Reason.UNREADABLE, record.place(), "record", record.code());
            }
        }

        private static <T> T required(@Nullable T open, String code, Bai2Record record) {
            if (open == null) {
                throw new BankFileRefused(Reason.MISSING, record.place(), code);
            }
            return open;
        }
    }

    /** Record 01. */
    private record File(String id, Bai2Total total) {
        static File of(Bai2Record record) {
            record.pass(2);
            String created = Values.required(record.next(), "date", record.place());
            record.pass(1);
            String number = record.next();
            Bai2Total total = new Bai2Total();
            total.count(record.lines());
            return new File(number == null ? created : created + "-" + number, total);
        }
    }

    /**
     * Record 02.
     *
     * @param complete whether it tells of a whole day (modifiers 2 and 4): only then do balances and transactions belong together
     */
    private record Group(LocalDate asOf, Currency currency, boolean complete, Bai2Total total) {
        private static final Set<String> TO_TAKE = Set.of("1", "3");

        static Group of(Bai2Record record) {
            record.pass(2);
            String status = record.next();
            if (status != null && !TO_TAKE.contains(status)) {
                // 2 takes another file back, 4 is a test
                throw new BankFileRefused(Reason.UNREADABLE, record.place(), "group status", Values.quote(status));
            }
            LocalDate asOf = Values.shortDate(record.next(), record.place());
            record.pass(1);
            String currency = record.next();
            String modifier = record.next();
            Bai2Total total = new Bai2Total();
            total.count(record.lines());
            return new Group(
                    asOf,
                    Values.currency(currency == null ? "USD" : currency, record.place()),
                    !"1".equals(modifier) && !"3".equals(modifier),
                    total);
        }
    }

    /** Record 03, with its balances. */
    record Account(
            String number, Currency currency, @Nullable Money opening, @Nullable Money closing, Bai2Total total) {
        static Account of(Bai2Record record, Group group) {
            String number = Values.account(record.next(), record.place());
            String own = record.next();
            Currency currency = own == null ? group.currency() : Values.currency(own, record.place());
            Bai2Total total = new Bai2Total();
            total.count(record.lines());
            Money opening = null;
            Money closing = null;
            while (record.hasMore()) {
                BigInteger code = record.number("type");
                if (code == null) {
                    continue;
                }
                BigInteger amount = record.number("amount");
                record.pass(1);
                record.passFunds();
                total.add(amount);
                if (amount != null && code.intValue() == Bai2Codes.OPENING_LEDGER) {
                    opening = Bai2Record.money(currency, amount);
                } else if (amount != null && code.intValue() == Bai2Codes.CLOSING_LEDGER) {
                    closing = Bai2Record.money(currency, amount);
                }
            }
            return new Account(number, currency, opening, closing, total);
        }

        BankStatement statement(Group group, File file) {
            return new BankStatement(
                    file.id(),
                    number,
                    currency,
                    group.asOf(),
                    group.asOf(),
                    group.complete() ? opening : null,
                    group.complete() ? closing : null);
        }
    }
}
