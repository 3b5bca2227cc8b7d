package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Leave;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.SentMessages;
import org.cartera.domain.portfolio.ServiceCalls;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Contacts with a customer, what he wants of each channel, and whether he may be contacted at this moment. */
@Path("customers/{id}/contacts")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class ContactsResource {
    private static final Set<String> WISH = Set.of("organisation", "channel", "wish", "on", "note");
    private static final int WORDS = 2_000;

    @Inject
    ContactLog log;

    @Inject
    ServiceCalls calls;

    @Inject
    SentMessages sent;

    @Inject
    PortfolioViews views;

    @Inject
    Policies policies;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    @Inject
    Clock clock;

    @GET
    public String all(
            @PathParam("id") String id,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("kind") @Nullable String kind) {
        caller.needs(Scope.READ);
        CaseFile file = file(id, Optional.ofNullable(organisation));
        ContactKind wanted = ContactKind.SERVICE.name().equals(kind) ? ContactKind.SERVICE : ContactKind.COLLECTION;
        OrganisationId owner = file.account().organisation();
        Leave rules = new Leave(policies.inForce(owner, file.asOf()), standards.named(owner), sent);
        JsonArrayBuilder now = JSON.createArrayBuilder();
        for (ContactChannel channel : ContactChannel.values()) {
            now.add(ContactJson.answer(channel, rules.ask(file, channel, wanted, clock.instant())));
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        log.log(file.account()).forEach(noted -> rows.add(ContactJson.contact(noted)));
        JsonArrayBuilder wishes = JSON.createArrayBuilder();
        log.of(file.account()).wishes().forEach(wish -> wishes.add(ContactJson.wish(wish)));
        return JSON.createObjectBuilder()
                .add("now", now)
                .add("rows", rows)
                .add("wishes", wishes)
                .build()
                .toString();
    }

    @POST
    public String note(@PathParam("id") String id, String text) {
        caller.needs(Scope.CONTACTS);
        Body body = Body.read(text).only(ContactBody.FIELDS);
        CaseFile file = file(id, body.text("organisation"));
        Instant at = at(body);
        LocalDate on =
                at.atZone(standards.named(file.account().organisation()).zone()).toLocalDate();
        Contact contact = ContactBody.contact(body, file.account(), at, on);
        Questionnaire answers = ContactBody.answers(body, contact);
        boolean mayNote = policies.inForce(file.account().organisation(), file.asOf())
                .contact()
                .mayNote(file.facts().customer().kind(), contact.result());
        if (!mayNote) {
            throw Problem.bad(
                    "explanation",
                    "This debtor may not be asked why he does not pay; only what he volunteered is noted");
        }
        try {
            return id(calls.note(contact, answers, body.text("corrects").orElse(null), List.of(), caller.name()));
        } catch (ContactLog.AlreadyCorrected e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    @POST
    @Path("wishes")
    public String wish(@PathParam("id") String id, String text) {
        caller.needs(Scope.CONTACTS);
        Body body = Body.read(text).only(WISH);
        AccountKey account = file(id, body.text("organisation")).account();
        return id(log.wish(
                new ChannelWish(
                        "new",
                        account,
                        ContactBody.choice(body, "channel", ContactChannel.class),
                        ContactBody.choice(body, "wish", ChannelWish.Wish.class),
                        body.date("on").orElseGet(() -> standards.businessDate(account.organisation())),
                        body.text("note", WORDS).orElse("")),
                caller.name()));
    }

    private Instant at(Body body) {
        Instant now = clock.instant();
        Instant at = body.text("at")
                .map(text -> {
                    try {
                        return Instant.parse(text);
                    } catch (DateTimeParseException e) {
                        throw Problem.bad("at", "A moment such as 2026-11-30T14:05:00Z is needed, not '" + text + "'");
                    }
                })
                .orElse(now);
        if (at.isAfter(now)) {
            throw Problem.bad("at", "A contact that is noted has taken place: it cannot lie ahead");
        }
        return at;
    }

    private static String id(String id) {
        JsonObject json = JSON.createObjectBuilder().add("id", id).build();
        return json.toString();
    }

    private CaseFile file(String id, Optional<String> organisation) {
        OrganisationId of = standards.organisation(organisation);
        caller.sees(of);
        return views.customer(new AccountKey(of, new CustomerId(id)))
                .orElseThrow(() -> Problem.missing("id", "There is no customer " + id))
                .decision()
                .file();
    }
}
