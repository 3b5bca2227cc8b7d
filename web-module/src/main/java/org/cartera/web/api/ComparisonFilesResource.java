package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.Raised;
import org.cartera.domain.comparison.SignConvention;
import org.cartera.domain.comparison.TakeList;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Takes a customer's own statement from programs: the body is the file as he sent it. */
@Path("customers/{id}/own-statements")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class ComparisonFilesResource {
    private static final int LONGEST_NAME = 200;

    @Inject
    TakeList take;

    @Inject
    ComparisonBook book;

    @Inject
    PortfolioViews views;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    /** Answers when it is compared; or with what taking it would raise. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            InputStream body,
            @PathParam("id") String id,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("from") @Nullable String from,
            @QueryParam("signs") @Nullable String signs,
            @QueryParam("preview") boolean preview,
            @HeaderParam("X-File-Name") @Nullable String name)
            throws IOException {
        AccountKey account = account(id, Optional.ofNullable(organisation));
        java.nio.file.Path copy = Files.createTempFile("cartera-list-", ".in");
        try {
            try (var out = Files.newOutputStream(copy)) {
                body.transferTo(out);
            }
            BankFile file = new BankFile(name(name), Files.size(copy), () -> Files.newInputStream(copy), null);
            TakeList.Wish wish = new TakeList.Wish(account, file, date("asOf", asOf), date("from", from), signs(signs));
            if (preview) {
                TakeList.Preview ahead = take.preview(wish, caller.name());
                Raised raised = ahead.raised();
                if (raised != null) {
                    return Response.ok(RaisedJson.of(raised)).build();
                }
                return answer(ahead.outcome());
            }
            return answer(take.take(wish, caller.name()));
        } finally {
            Files.delete(copy);
        }
    }

    private static Response answer(TakeList.Outcome outcome) {
        return outcome.fold(
                list -> Response.status(outcome.known() ? Response.Status.OK : Response.Status.CREATED)
                        .entity(JSON.createObjectBuilder()
                                .add("comparison", list)
                                .add("state", outcome.known() ? "KNOWN" : "TAKEN")
                                .build()
                                .toString())
                        .build(),
                BankJson::refused);
    }

    /** How this customer's tables are to be read from now on. */
    @PUT
    @Path("columns")
    public Response columns(@PathParam("id") String id, String text) {
        Body body = Body.read(text)
                .only(Set.of("organisation", "columns", "datePattern", "decimal", "separator", "charset", "currency"));
        AccountKey account = account(id, body.text("organisation"));
        String decimal = body.need("decimal", 1);
        ColumnMapping mapping = new ColumnMapping(
                id,
                columns(body),
                body.need("datePattern", 40),
                decimal.charAt(0),
                body.text("separator", 1).map(one -> one.charAt(0)).orElse(null),
                body.text("charset", 40).orElse(null),
                null,
                body.text("currency", 3).orElse(null));
        book.remember(account, mapping, caller.name(), clock.instant());
        return Response.noContent().build();
    }

    private static Map<Column, String> columns(Body body) {
        if (!(body.json().get("columns") instanceof JsonObject told) || told.isEmpty()) {
            throw Problem.bad("columns", "Headings by what the column tells are needed");
        }
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (Map.Entry<String, JsonValue> one : told.entrySet()) {
            if (!(one.getValue() instanceof JsonString heading)) {
                throw Problem.bad("columns", "A heading is a text");
            }
            try {
                columns.put(Column.valueOf(one.getKey()), heading.getString());
            } catch (IllegalArgumentException unknown) {
                throw Problem.bad("columns", "There is no such column: " + one.getKey());
            }
        }
        return columns;
    }

    private AccountKey account(String id, Optional<String> organisation) {
        caller.needs(Scope.BANK);
        OrganisationId owner = standards.known(organisation);
        caller.sees(owner);
        AccountKey account = new AccountKey(owner, new CustomerId(id));
        if (views.customer(account).isEmpty()) {
            throw Problem.missing("id", "There is no customer " + id);
        }
        return account;
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.bad(field, "A date such as 2026-11-30 is needed, not '" + text + "'");
        }
    }

    private static @Nullable SignConvention signs(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (SignConvention one : SignConvention.values()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        throw Problem.bad("signs", "OWED_POSITIVE or OWED_NEGATIVE is needed, not " + text);
    }

    private static String name(@Nullable String told) {
        String name = told == null || told.isBlank() ? "upload" : told.strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.bad("X-File-Name", "A name of at most " + LONGEST_NAME + " characters is needed");
        }
        return name;
    }
}
