package org.cartera.domain.action;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.cartera.domain.money.Money;

/**
 * A measured value in a ground: days, an amount, a share, a date, a count, a name, or unknown.
 *
 * <p>Its canonical text ({@code days:66}, {@code money:USD 10.00}, {@code share:0.249}, {@code date:2026-11-20},
 * {@code count:3}, {@code text:SUSPENDED}, {@code unknown}) is what the decision log keeps (K12); {@link #parse} reads
 * it back.
 */
public sealed interface Measure {

    record Days(int days) implements Measure {
        @Override
        public String toString() {
            return "days:" + days;
        }
    }

    record Amount(Money money) implements Measure {
        @Override
        public String toString() {
            return "money:" + money;
        }
    }

    /** A fraction of one: 0.25 is 25 %. */
    record Share(BigDecimal share) implements Measure {
        public Share {
            share = share.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return "share:" + share.toPlainString();
        }
    }

    record Date(LocalDate date) implements Measure {
        @Override
        public String toString() {
            return "date:" + date;
        }
    }

    record Count(int count) implements Measure {
        @Override
        public String toString() {
            return "count:" + count;
        }
    }

    /** A code or a name, such as a customer status or a stage id. */
    record Text(String text) implements Measure {
        @Override
        public String toString() {
            return "text:" + text;
        }
    }

    /** The fact is missing; the policy says what it does with that. */
    record Unknown() implements Measure {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    static Measure days(int days) {
        return new Days(days);
    }

    static Measure money(Money money) {
        return new Amount(money);
    }

    static Measure share(BigDecimal share) {
        return new Share(share);
    }

    static Measure date(LocalDate date) {
        return new Date(date);
    }

    static Measure count(int count) {
        return new Count(count);
    }

    static Measure text(String text) {
        return new Text(text);
    }

    static Measure unknown() {
        return new Unknown();
    }

    /** Reads back the canonical text. */
    static Measure parse(String canonical) {
        int colon = canonical.indexOf(':');
        String kind = (colon < 0 ? canonical : canonical.substring(0, colon)).toLowerCase(Locale.ROOT);
        String value = canonical.substring(colon + 1);
        return switch (kind) {
            case "days" -> days(Integer.parseInt(value));
            case "money" -> money(Money.parse(value));
            case "share" -> share(new BigDecimal(value));
            case "date" -> date(LocalDate.parse(value));
            case "count" -> count(Integer.parseInt(value));
            case "text" -> text(value);
            case "unknown" -> unknown();
            default -> throw new IllegalArgumentException("Not a measure: '" + canonical + "'");
        };
    }
}
