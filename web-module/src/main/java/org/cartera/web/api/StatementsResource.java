package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.staff.Scope;
import org.cartera.domain.statement.Drawing;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.domain.statement.Statements;
import org.jspecify.annotations.Nullable;

/** A customer's statements of account: those that were produced, and one more on demand. */
@Path("customers/{id}/statements")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class StatementsResource {
    private static final Set<String> FIELDS =
            Set.of("organisation", "from", "through", "currency", "form", "basis", "language");

    @Inject
    Statements statements;

    @Inject
    StatementArchive archive;

    @Inject
    PortfolioViews views;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @GET
    public String kept(@PathParam("id") String id, @QueryParam("organisation") @Nullable String organisation) {
        caller.needs(Scope.READ);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        archive.of(account(id, Optional.ofNullable(organisation))).forEach(kept -> rows.add(json(kept)));
        return JSON.createObjectBuilder().add("rows", rows).build().toString();
    }

    /** Answers with the kept statement, which is an earlier one where that says the same; 409 where it is blocked. */
    @POST
    public String produce(@PathParam("id") String id, String text) {
        caller.needs(Scope.READ);
        Body body = Body.read(text).only(FIELDS);
        AccountKey account = account(id, body.text("organisation"));
        LocalDate through = body.date("through").orElseGet(() -> standards.businessDate(account.organisation()));
        LocalDate from = body.date("from").orElseGet(() -> through.withDayOfMonth(1));
        if (from.isAfter(through)) {
            throw Problem.bad("from", "The period from " + from + " cannot end on " + through);
        }
        if (through.isAfter(standards.businessDate(account.organisation()))) {
            throw Problem.bad("through", "A statement looks back: its last day cannot be after today");
        }
        Statements.Wish wish = new Statements.Wish(
                account,
                new Period(from, through),
                currency(body),
                one(StatementForm.class, body, "form", StatementForm.OPEN_ITEM),
                one(StatementBasis.class, body, "basis", StatementBasis.VALUE_DATE),
                Locale.forLanguageTag(body.text("language").filter("en"::equals).orElse("es")));
        Statements.Outcome outcome = statements.produce(wish, standards.named(account.organisation()), caller.name());
        return outcome.kept()
                .map(kept -> json(kept).build().toString())
                .orElseThrow(() -> Problem.conflict(outcome.drawing()
                        .fold(
                                Drawing.Drawn::toString,
                                blocked -> "The statement is blocked: its lines do not come"
                                        + " to the ledger's balance, or what was known then is not kept: "
                                        + blocked.ground())));
    }

    /** One file of a kept statement, the very bytes that were produced. */
    @GET
    @Path("{statement}/{format}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("id") String id,
            @PathParam("statement") String statement,
            @PathParam("format") String format,
            @QueryParam("organisation") @Nullable String organisation) {
        caller.needs(Scope.READ);
        AccountKey account = account(id, Optional.ofNullable(organisation));
        Format wanted = constant(Format.class, "format", format);
        long number = statement.matches("\\d{1,18}") ? Long.parseLong(statement) : -1;
        return archive.one(number)
                .filter(kept -> kept.account().equals(account))
                .flatMap(kept -> archive.file(number, wanted))
                .map(bytes -> Response.ok(bytes, wanted.mediaType()).build())
                .orElseThrow(() -> Problem.missing("statement", "There is no statement " + statement + " of " + id));
    }

    private AccountKey account(String id, Optional<String> organisation) {
        OrganisationId of = standards.organisation(organisation);
        caller.sees(of);
        AccountKey account = new AccountKey(of, new CustomerId(id));
        if (views.customer(account).isEmpty()) {
            throw Problem.missing("id", "There is no customer " + id);
        }
        return account;
    }

    private static Currency currency(Body body) {
        String code = body.text("currency").orElseThrow(() -> Problem.bad("currency", "A currency is needed"));
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Problem.bad("currency", "A currency of ISO 4217 such as COP is needed, not '" + code + "'");
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, Body body, String field, E absent) {
        return body.text(field).map(text -> constant(type, field, text)).orElse(absent);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String text) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        throw Problem.bad(field, "'" + text + "' is none of " + Arrays.toString(type.getEnumConstants()));
    }

    static JsonObjectBuilder json(Kept kept) {
        return JSON.createObjectBuilder()
                .add("id", kept.id())
                .add("number", kept.number())
                .add("version", kept.version())
                .add("language", kept.language())
                .add("from", kept.period().from().toString())
                .add("through", kept.period().through().toString())
                .add("form", kept.form().name())
                .add("basis", kept.basis().name())
                .add("currency", kept.closing().currency().getCurrencyCode())
                .add("closing", kept.closing().amount())
                .add("sha256", kept.sha256())
                .add("at", kept.at().toString())
                .add("by", kept.by());
    }
}
