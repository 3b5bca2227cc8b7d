package org.cartera.launch.demo;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/** One answer of {@code GET /api/v1/runs/{id}}, in the words of the console. */
record RunState(JsonObject json) {
    private static final Set<String> UNDER_WAY = Set.of("RUNNING", "STOPPING", "STARTING", "STARTED");

    String status() {
        return json.getString("status");
    }

    boolean over() {
        return !UNDER_WAY.contains(status());
    }

    boolean completed() {
        return status().startsWith("COMPLETED");
    }

    /** The step that it is in. */
    String step() {
        return text("step");
    }

    /** What it does now: step, count of total, rate and expected end, as far as they are known. */
    String progress() {
        StringBuilder line = new StringBuilder(text("step").toLowerCase(Locale.ROOT));
        long total = number("total");
        line.append(String.format(Locale.ROOT, " %,d", number("done")));
        if (total > 0) {
            line.append(String.format(Locale.ROOT, " of %,d", total));
        }
        JsonValue rate = json.get("ratePerSecond");
        if (rate instanceof JsonNumber perSecond && perSecond.doubleValue() > 0) {
            line.append(String.format(Locale.ROOT, ", %,.0f a second", perSecond.doubleValue()));
        }
        String end = text("expectedEnd");
        return end.isEmpty() ? line.toString() : line + ", expected end " + clockTime(end);
    }

    /** The run in one line: what it found and what it did. */
    String summary() {
        JsonValue value = json.get("summary");
        if (!(value instanceof JsonObject summary)) {
            return status() + " " + text("message");
        }
        RunState found = new RunState(summary);
        return String.format(
                Locale.ROOT,
                "%,d customers | %,d instalments | overdue %s | holds placed %,d, released %,d | communications %,d | rejected %,d | %s s",
                found.number("customers"),
                found.number("instalments"),
                found.amounts("overdue"),
                found.number("holdsPlaced"),
                found.number("holdsReleased"),
                found.number("communications"),
                found.number("rejected"),
                found.text("seconds"));
    }

    private String text(String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value == null || value == JsonValue.NULL ? "" : value.toString();
    }

    private long number(String name) {
        return json.get(name) instanceof JsonNumber number ? number.longValue() : 0;
    }

    /** Amounts by currency, each as it was sent; a currency in which there is nothing is not named. */
    private String amounts(String name) {
        if (!(json.get(name) instanceof JsonObject byCurrency) || byCurrency.isEmpty()) {
            return "none";
        }
        RunState amounts = new RunState(byCurrency);
        return byCurrency.keySet().stream()
                .sorted()
                .filter(currency -> !amounts.isZero(currency))
                .map(currency -> currency + " " + amounts.amount(currency))
                .reduce((left, right) -> left + " + " + right)
                .orElse("none");
    }

    private boolean isZero(String name) {
        return json.get(name) instanceof JsonNumber number
                && number.bigDecimalValue().signum() == 0;
    }

    private String amount(String name) {
        return json.get(name) instanceof JsonNumber number
                ? String.format(Locale.ROOT, "%,.2f", number.bigDecimalValue())
                : text(name);
    }

    /** As the clock on this machine's wall shows it. */
    private static String clockTime(String instant) {
        return Instant.parse(instant)
                .atZone(ZoneId.systemDefault())
                .toLocalTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
