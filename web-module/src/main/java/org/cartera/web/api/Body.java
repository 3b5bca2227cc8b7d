package org.cartera.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The JSON object that a request brings; an empty body is an empty object. */
record Body(JsonObject json) {

    static Body read(String text) {
        if (text.isBlank()) {
            return new Body(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Body(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            throw Problem.bad("", "The body is no JSON object: " + e.getMessage());
        }
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

    Optional<Boolean> flag(String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> Optional.empty();
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> throw Problem.bad(field, "true or false is needed, not " + value);
        };
    }

    Optional<LocalDate> date(String field) {
        return text(field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Problem.bad(field, "A date such as 2026-11-30 is needed, not '" + text + "'");
            }
        });
    }
}
