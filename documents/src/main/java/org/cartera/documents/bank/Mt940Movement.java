package org.cartera.documents.bank;

import com.prowidesoftware.swift.model.field.Field61;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankLine.Kind;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** One field 61, and the field 86 that follows it. */
final class Mt940Movement {
    private static final Set<String> CHARGES = Set.of("CHG", "INT", "COM", "TAX");
    private static final String RETURNED = "RTI";
    /** A comma before the decimals, and behind them the type N, F or S; some banks leave the comma away where it has no decimals. */
    private static final Pattern AMOUNT = Pattern.compile("\\d+,\\d*.*|\\d+[NFS]");
    /** Some banks write blanks for the booking date that they leave out. */
    private static final Pattern NO_ENTRY_DATE = Pattern.compile("^(\\d{6}) {4}");

    private final Field61 parts;
    private final String account;
    private final String place;
    private final LocalDate valued;
    private final LocalDate booked;
    private final String mark;
    private final Money unsigned;
    private final StringBuilder said = new StringBuilder();

    private Mt940Movement(Field61 parts, String account, Currency currency, String place) {
        this.parts = parts;
        this.account = account;
        this.place = place;
        this.valued = Values.shortDate(parts.getValueDate(), place);
        this.booked = parts.getEntryDate() == null ? valued : near(valued, parts.getEntryDate(), place);
        this.mark = Values.required(parts.getDebitCreditMark(), "D/C", place);
        String amount = Values.required(parts.getAmount(), "amount", place);
        if (!AMOUNT.matcher(amount + parts.getTransactionType()).matches()) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, Values.quote(amount));
        }
        this.unsigned = Values.money(currency, Values.decimal(amount.replace(',', '.'), place), place);
        sign();
    }

    static Mt940Movement of(Mt940Fields.Field field, String account, Currency currency) {
        return new Mt940Movement(
                new Field61(NO_ENTRY_DATE.matcher(field.text()).replaceFirst("$1")), account, currency, field.place());
    }

    /** Field 86; some banks repeat it. */
    void say(String text) {
        said.append(said.isEmpty() ? "" : "\n").append(text);
    }

    /** Null where nothing moved: an amount of zero, or a movement that is only expected (marks EC and ED). */
    @Nullable
    BankLine line() {
        int sign = sign();
        if (unsigned.isZero() || sign == 0) {
            return null;
        }
        String supplement = parts.getSupplementaryDetails();
        Mt940Text text = Mt940Text.of(said.isEmpty() && supplement != null ? supplement : said.toString());
        Currency currency = unsigned.currency();
        Money instructed = text.money("OCMT", "OAMT", currency, supplement);
        return new BankLine(
                account,
                booked,
                valued,
                sign > 0 ? unsigned : unsigned.negated(),
                instructed == null || instructed.equals(unsigned) ? null : instructed,
                text.money("CHGS", "COAM", currency, supplement),
                kind(text),
                Values.reference(parts.getReferenceOfTheAccountServicingInstitution()),
                text.endToEnd() != null ? text.endToEnd() : Values.reference(parts.getReferenceForTheAccountOwner()),
                text.payer(),
                new Remittance(text.references(), List.of(), text.remittance()),
                kind(text) == Kind.RETURN ? text.reason() : null,
                place);
    }

    private int sign() {
        return switch (mark) {
            case "C", "RD" -> 1;
            case "D", "RC" -> -1;
            case "EC", "ED" -> 0;
            default -> throw new BankFileRefused(Reason.UNREADABLE, place, "D/C", Values.quote(mark));
        };
    }

    private Kind kind(Mt940Text text) {
        String type = parts.getIdentificationCode();
        if (RETURNED.equals(type) || text.isReturn()) {
            return Kind.RETURN;
        }
        if (mark.startsWith("R")) {
            return Kind.REVERSAL;
        }
        return type != null && CHARGES.contains(type) || text.isCharge() ? Kind.CHARGE : Kind.TRANSFER;
    }

    /**
     * The booking date is written without its year: it is the one nearest to the value date, so 0102 beside a value date of
     * 31 December is in the next year.
     */
    private static LocalDate near(LocalDate valued, String monthAndDay, String place) {
        try {
            MonthDay day = MonthDay.of(Values.digits(monthAndDay, 0), Values.digits(monthAndDay, 2));
            return IntStream.rangeClosed(valued.getYear() - 1, valued.getYear() + 1)
                    .filter(day::isValidYear)
                    .mapToObj(day::atYear)
                    .min(Comparator.comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(one, valued))))
                    .orElseThrow(() -> new DateTimeException(monthAndDay));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException none) {
            throw new BankFileRefused(Reason.BAD_DATE, place, Values.quote(monthAndDay));
        }
    }
}
