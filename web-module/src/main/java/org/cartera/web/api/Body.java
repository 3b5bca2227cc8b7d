package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.money.Money;

/** The JSON object that a request brings; an empty body is an empty object. */
record Body(JsonObject json) {
    private static final int LONGEST_NUMBER = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    static Body read(String text) {
        if (text.isBlank()) {
            return new Body(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw Problem.bad("", "The body is no JSON object");
            }
            Body body = new Body(parser.getObject());
            if (parser.hasNext()) {
                throw Problem.bad("", "The body goes on after its JSON object");
            }
            return body;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw Problem.bad("", "The body is no JSON object: " + e.getMessage());
        }
    }

    /** A field that is not known is a slip of the pen: what was meant by it would silently not happen. */
    Body only(Set<String> fields) {
        for (String field : json.keySet()) {
            if (!fields.contains(field)) {
                throw Problem.bad(field, "There is no such field; there are " + new TreeSet<>(fields));
            }
        }
        return this;
    }

    Optional<String> text(String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string && !string.getString().isBlank()) {
            return Optional.of(string.getString().strip());
        }
        throw Problem.bad(field, "A text is needed, not " + value);
    }

    /** An object inside; its fields are looked at with {@link #only}. */
    Optional<Body> part(String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object) {
            return Optional.of(new Body(object));
        }
        throw Problem.bad(field, "An object is needed, not " + value);
    }

    Optional<Boolean> flag(String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> Optional.empty();
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> throw Problem.bad(field, "true or false is needed, not " + value);
        };
    }

    int whole(String field, int absent, int least, int most) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return absent;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.toString().length() < LONGEST_NUMBER) {
            long whole = number.longValue();
            if (whole >= least && whole <= most) {
                return (int) whole;
            }
        }
        throw Problem.bad(field, "A whole number from " + least + " to " + most + " is needed, not " + value);
    }

    Optional<LocalDate> date(String field) {
        return text(field).map(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // told below, together with a year that no calendar on a wall has
            }
            throw Problem.bad(field, "A date such as 2026-11-30 is needed, not '" + text + "'");
        });
    }

    String need(String field) {
        return text(field).orElseThrow(() -> Problem.bad(field, "This field is needed"));
    }

    /** A text of at most so many characters; an id that is longer cannot be one of ours. */
    String need(String field, int longest) {
        return within(field, need(field), longest);
    }

    Optional<String> text(String field, int longest) {
        return text(field).map(text -> within(field, text, longest));
    }

    /** A text as a database keeps it: neither control characters nor halves of one. */
    static String within(String field, String text, int longest) {
        boolean broken = text.codePoints()
                .anyMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
        if (text.length() > longest || broken) {
            throw Problem.bad(
                    field, "A text of at most " + longest + " characters is needed, without control characters");
        }
        return text;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E absent) {
        return text(field)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.bad(
                                field,
                                "One of " + Arrays.toString(type.getEnumConstants()) + " is needed, not " + text)))
                .orElse(absent);
    }

    Currency currency(String field) {
        String code = need(field);
        return ofMoney(code).orElseThrow(() -> Problem.bad(field, "An ISO 4217 currency is needed, not " + code));
    }

    /** Of the codes of ISO 4217 those of money: gold, testing and "no currency" have no minor unit. */
    static Optional<Currency> ofMoney(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A number, or a text with one; zero or more, with no more decimals than the currency has. */
    Optional<Money> amount(String field, Currency currency) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        try {
            String digits = value instanceof JsonString string ? string.getString() : value.toString();
            BigDecimal number = digits.length() > LONGEST_NUMBER ? null : new BigDecimal(digits);
            if (number != null && number.signum() >= 0 && number.precision() - number.scale() <= LONGEST_NUMBER) {
                return Optional.of(Money.of(currency, number.stripTrailingZeros()));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below, together with a number out of range
        }
        throw Problem.bad(field, "An amount of " + currency + ", zero or more, is needed, not " + value);
    }

    Money needAmount(String field, Currency currency) {
        return amount(field, currency).orElseThrow(() -> Problem.bad(field, "This field is needed"));
    }
}
