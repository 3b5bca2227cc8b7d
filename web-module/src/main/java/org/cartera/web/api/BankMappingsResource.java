package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.bank.SavedMappings;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** How banks' tables are read: a CSV or XLSX whose heading no mapping knows is refused, for its dates and amounts are not guessed. */
@Path("bank-mappings")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class BankMappingsResource {
    private static final int LONGEST = 100;
    private static final Set<String> FIELDS =
            Set.of("columns", "datePattern", "decimal", "separator", "charset", "account", "currency");

    @Inject
    SavedMappings mappings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    public String list() {
        caller.needs(Scope.BANK);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        mappings.saved().forEach(mapping -> rows.add(json(mapping)));
        return JSON.createObjectBuilder().add("rows", rows).build().toString();
    }

    @PUT
    @Path("{name}")
    public String save(@PathParam("name") String name, String text) {
        caller.needs(Scope.BANK);
        if (name.isBlank() || name.length() > LONGEST) {
            throw Problem.bad("name", "A name of at most " + LONGEST + " characters is needed");
        }
        ColumnMapping mapping = mapping(name.strip(), Body.read(text).only(FIELDS));
        mappings.save(mapping, caller.name(), clock.instant());
        return json(mapping).build().toString();
    }

    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name) {
        caller.needs(Scope.BANK);
        if (!mappings.remove(name)) {
            throw Problem.missing("name", "There is no mapping " + name);
        }
    }

    private static ColumnMapping mapping(String name, Body body) {
        Map<Column, String> columns = columns(body.json().getOrDefault("columns", JsonValue.NULL));
        String pattern = body.need("datePattern", LONGEST);
        if (!isOfDates(pattern)) {
            throw Problem.bad("datePattern", "A pattern such as dd/MM/yyyy is needed, not '" + pattern + "'");
        }
        String decimal = body.need("decimal", 1);
        if (!decimal.equals(",") && !decimal.equals(".")) {
            throw Problem.bad("decimal", "A comma or a point is needed, not '" + decimal + "'");
        }
        Character separator = separator(body);
        return new ColumnMapping(
                name,
                columns,
                pattern,
                decimal.charAt(0),
                separator,
                charset(body),
                body.text("account", LONGEST).orElse(null),
                body.text("currency", 3).isEmpty() ? null : currency(body));
    }

    /** Whether it tells a day wholly: what it writes it reads back as the same. */
    private static boolean isOfDates(String pattern) {
        LocalDate day = LocalDate.of(2026, 11, 30);
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern);
            return LocalDate.parse(format.format(day), format).equals(day);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static Map<Column, String> columns(JsonValue told) {
        if (!(told instanceof JsonObject object)) {
            throw Problem.bad("columns", "An object is needed that names the heading of each column");
        }
        Map<Column, String> columns = new EnumMap<>(Column.class);
        object.forEach((key, value) -> {
            Column column = Arrays.stream(Column.values())
                    .filter(one -> one.name().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Problem.bad(
                            "columns",
                            "There is no column " + key + "; there are " + Arrays.toString(Column.values())));
            if (!(value instanceof JsonString heading)
                    || heading.getString().isBlank()
                    || heading.getString().length() > LONGEST
                    || heading.getString().chars().anyMatch(Character::isISOControl)) {
                throw Problem.bad("columns", "The heading of " + key + " is needed, a text");
            }
            columns.put(column, heading.getString().strip());
        });
        boolean amounts = columns.containsKey(Column.AMOUNT)
                || columns.containsKey(Column.CREDIT) && columns.containsKey(Column.DEBIT);
        if (!columns.containsKey(Column.BOOKED) || !amounts) {
            throw Problem.bad("columns", "BOOKED is needed, and AMOUNT, or CREDIT and DEBIT");
        }
        return columns;
    }

    private static @Nullable Character separator(Body body) {
        JsonValue told = body.json().getOrDefault("separator", JsonValue.NULL);
        if (told == JsonValue.NULL) {
            return null;
        }
        if (told instanceof JsonString text && text.getString().matches("[;,|\t]")) {
            return text.getString().charAt(0);
        }
        throw Problem.bad("separator", "One of ; , | and a tab is needed");
    }

    private static @Nullable String charset(Body body) {
        Optional<String> told = body.text("charset", LONGEST);
        if (told.isEmpty()) {
            return null;
        }
        try {
            return Charset.forName(told.get()).name();
        } catch (IllegalArgumentException e) {
            throw Problem.bad("charset", "A charset such as ISO-8859-1 is needed, not " + told.get());
        }
    }

    private static String currency(Body body) {
        Currency currency = body.currency("currency");
        return currency.getCurrencyCode();
    }

    private static JsonObjectBuilder json(ColumnMapping mapping) {
        JsonObjectBuilder columns = JSON.createObjectBuilder();
        mapping.columns().forEach((column, heading) -> columns.add(column.name(), heading));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("name", mapping.name())
                .add("columns", columns)
                .add("datePattern", mapping.datePattern())
                .add("decimal", Character.toString(mapping.decimal()));
        add(json, "separator", mapping.separator());
        add(json, "charset", mapping.charset());
        add(json, "account", mapping.account());
        add(json, "currency", mapping.currency());
        return json;
    }

    private static void add(JsonObjectBuilder json, String field, @Nullable Object value) {
        if (value != null) {
            json.add(field, value.toString());
        }
    }
}
