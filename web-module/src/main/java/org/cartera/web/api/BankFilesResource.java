package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.BankBook;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.BankRules;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;

/** Takes bank files from programs: the body is the file as the bank wrote it. */
@Path("bank-files")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class BankFilesResource {
    static final String PATH = "bank-files";
    private static final int LONGEST_NAME = 200;
    private static final int PAGE = 100;
    private static final int BUFFER = 65_536;

    @Inject
    BankIntake intake;

    @Inject
    Matching matching;

    @Inject
    BankBook book;

    @Inject
    BankRules rules;

    @Inject
    Caller caller;

    @Inject
    Standards standards;

    /** Answers when the file's lines are in and, unless it is a large one, applied as far as they apply by themselves. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            InputStream body,
            @QueryParam("organisation") @Nullable String organisation,
            @HeaderParam("X-File-Name") @Nullable String name)
            throws IOException {
        caller.needs(Scope.BANK);
        OrganisationId owner = standards.known(Optional.ofNullable(organisation));
        caller.sees(owner);
        java.nio.file.Path copy = Files.createTempFile("cartera-bank-", ".in");
        try {
            try (var out = Files.newOutputStream(copy)) {
                copy(body, out);
            }
            BankFile file = new BankFile(name(name), Files.size(copy), () -> Files.newInputStream(copy), null);
            BankIntake.Outcome outcome = intake.take(owner, file, caller.name());
            return outcome.fold(
                    taken -> {
                        matching.catchUp(owner);
                        return Response.status(Response.Status.CREATED)
                                .entity(BankJson.taken(taken).build().toString())
                                .build();
                    },
                    known -> Response.ok(BankJson.known(known).build().toString())
                            .build(),
                    refused -> BankJson.refused(refused.why()));
        } finally {
            Files.delete(copy);
        }
    }

    /** One byte too many is enough to be refused; what is beyond is not kept. */
    private void copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = rules.largest() + 1;
        for (int read = 0; read >= 0 && left > 0; read = body.read(buffer, 0, (int) Math.min(buffer.length, left))) {
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** The latest hundred, the newest first. */
    @GET
    public String list(@QueryParam("organisation") @Nullable String organisation) {
        caller.needs(Scope.BANK);
        OrganisationId owner = standards.known(Optional.ofNullable(organisation));
        caller.sees(owner);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        book.files(owner, PAGE).forEach(file -> rows.add(BankJson.file(file)));
        return JSON.createObjectBuilder().add("rows", rows).build().toString();
    }

    private static String name(@Nullable String told) {
        String name = told == null || told.isBlank() ? "upload" : told.strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.bad("X-File-Name", "A name of at most " + LONGEST_NAME + " characters is needed");
        }
        return name;
    }
}
