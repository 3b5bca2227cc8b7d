package org.cartera.documents.bank;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * OFX, versions 1 (SGML) and 2 (XML). Its ledger balance is that of the moment of asking, not after the last line, and so is no
 * closing balance.
 */
final class OfxFormat implements BankFormat {
    private static final Set<String> CHARGES = Set.of("FEE", "SRVCHG", "INT");

    private final Source source;
    private final Charset charset;

    OfxFormat(Source source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    @Override
    public String name() {
        return "OFX";
    }

    @Override
    public void tell(Telling telling) throws IOException {
        try (OfxTags tags = new OfxTags(source, charset)) {
            Reading reading = new Reading(telling);
            boolean ended = false;
            for (OfxTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
                reading.take(tag, tags.place());
                ended = tag.name().equals("/OFX");
            }
            if (!ended) {
                throw new BankFileRefused(Reason.TRUNCATED, tags.place());
            }
        }
    }

    private static final class Reading {
        private static final Set<String> OF_STATEMENT = Set.of("CURDEF", "DTSTART", "DTEND");
        private static final Set<String> OF_MOVEMENT =
                Set.of("TRNTYPE", "DTPOSTED", "DTAVAIL", "TRNAMT", "FITID", "CHECKNUM", "NAME", "PAYEEID", "MEMO");

        private final Telling telling;
        private final Map<String, String> statement = new HashMap<>();
        private final Map<String, String> movement = new HashMap<>();
        private boolean inStatement;
        private boolean inAccount;
        private boolean inMovement;

        Reading(Telling telling) {
            this.telling = telling;
        }

        void take(OfxTags.Tag tag, String place) {
            switch (tag.name()) {
                case "STMTRS", "CCSTMTRS" -> {
                    statement.clear();
                    inStatement = true;
                    telling.begin();
                }
                case "/STMTRS", "/CCSTMTRS" -> {
                    require(inStatement, "STMTRS", place);
                    telling.end(head(place), place);
                    inStatement = false;
                }
                case "BANKACCTFROM", "CCACCTFROM" -> inAccount = true;
                case "/BANKACCTFROM", "/CCACCTFROM" -> inAccount = false;
                case "STMTTRN" -> {
                    require(inStatement, "STMTRS", place);
                    movement.clear();
                    inMovement = true;
                }
                case "/STMTTRN" -> {
                    require(inMovement, "STMTTRN", place);
                    movement(place);
                    inMovement = false;
                }
                case "ACCTID" -> {
                    if (inAccount) {
                        statement.put("ACCTID", tag.text());
                    }
                }
                default -> {
                    if (inMovement && OF_MOVEMENT.contains(tag.name())) {
                        movement.put(tag.name(), tag.text());
                    } else if (OF_STATEMENT.contains(tag.name())) {
                        statement.put(tag.name(), tag.text());
                    }
                }
            }
        }

        private BankStatement head(String place) {
            return new BankStatement(
                    null,
                    Values.account(statement.get("ACCTID"), place),
                    currency(place),
                    day(statement.get("DTSTART"), place),
                    day(statement.get("DTEND"), place),
                    null,
                    null);
        }

        private void movement(String place) {
            LocalDate booked = day(Values.required(movement.get("DTPOSTED"), "DTPOSTED", place), place);
            LocalDate valued = day(movement.get("DTAVAIL"), place);
            String amount = Values.required(movement.get("TRNAMT"), "TRNAMT", place);
            Money money = Values.money(currency(place), Values.decimal(amount.replace(',', '.'), place), place);
            if (booked == null || money.isZero()) {
                return;
            }
            String name = Values.textOrNull(movement.get("NAME"));
            String memo = Values.textOrNull(movement.get("MEMO"));
            telling.line(new BankLine(
                    Values.account(statement.get("ACCTID"), place),
                    booked,
                    valued != null ? valued : booked,
                    money,
                    null,
                    null,
                    CHARGES.contains(movement.getOrDefault("TRNTYPE", ""))
                            ? BankLine.Kind.CHARGE
                            : BankLine.Kind.TRANSFER,
                    Values.reference(movement.get("FITID")),
                    Values.reference(movement.get("CHECKNUM")),
                    new Payer(name == null ? null : Values.oneLine(name), null, null),
                    Remittance.text(memo == null ? "" : Values.oneLine(memo)),
                    null,
                    place));
        }

        private Currency currency(String place) {
            return Values.currency(statement.get("CURDEF"), place);
        }

        /** {@code 20260302120000[-5:COT]}: the bank's day. */
        private static @Nullable LocalDate day(@Nullable String text, String place) {
            String day = Values.textOrNull(text);
            if (day == null) {
                return null;
            }
            if (!day.startsWith("20") || day.length() < 8) {
                throw new BankFileRefused(Reason.BAD_DATE, place, Values.quote(day));
            }
            return Values.shortDate(day.substring(2, 8), place);
        }

        private static void require(boolean open, String tag, String place) {
            if (!open) {
                throw new BankFileRefused(Reason.MISSING, place, tag);
            }
        }
    }
}
