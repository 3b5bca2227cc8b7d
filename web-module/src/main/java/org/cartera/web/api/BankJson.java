package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.portfolio.PaymentBook;
import org.cartera.domain.reconciliation.BankBook.FileEntry;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.domain.reconciliation.MatchBook.Match;
import org.cartera.domain.reconciliation.Suggestion;
import org.jspecify.annotations.Nullable;

/** Bank files and lines as JSON. */
final class BankJson {
    private static final int UNPROCESSABLE = 422;

    private BankJson() {}

    static JsonObjectBuilder taken(BankIntake.Taken taken) {
        return JSON.createObjectBuilder()
                .add("file", taken.file())
                .add("state", "TAKEN")
                .add("format", taken.format())
                .add("told", taken.told())
                .add("fresh", taken.fresh());
    }

    static JsonObjectBuilder known(BankIntake.Known known) {
        return JSON.createObjectBuilder().add("file", known.file()).add("state", "KNOWN");
    }

    /** With the reason and its place, so that a program can tell what is to be corrected. */
    static Response refused(BankFileRefused why) {
        return Response.status(UNPROCESSABLE)
                .type(Problem.TYPE)
                .entity(JSON.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", "File refused")
                        .add("status", UNPROCESSABLE)
                        .add("detail", String.valueOf(why.getMessage()))
                        .add("reason", why.reason().name())
                        .add("place", why.place())
                        .add("values", JSON.createArrayBuilder(why.values()))
                        .build()
                        .toString())
                .build();
    }

    static JsonObjectBuilder file(FileEntry file) {
        BankFileRefused refusal = file.refusal();
        return JSON.createObjectBuilder()
                .add("file", file.id())
                .add("name", file.arrival().name())
                .add("state", refusal == null ? "TAKEN" : "REFUSED")
                .add("format", text(file.format()))
                .add("size", file.arrival().size())
                .add("sha256", file.arrival().hash())
                .add("by", file.arrival().by())
                .add("at", file.arrival().at().toString())
                .add("told", file.told())
                .add("fresh", file.fresh())
                .add("reason", text(refusal == null ? null : refusal.reason().name()))
                .add("place", text(refusal == null ? null : refusal.place()));
    }

    /** @param entered what the ERP was asked to enter for it */
    static JsonObjectBuilder line(Line one, List<PaymentBook.Entry> entered) {
        BankLine line = one.line();
        JsonArrayBuilder matches = JSON.createArrayBuilder();
        one.matches().forEach(match -> matches.add(match(match)));
        JsonArrayBuilder payments = JSON.createArrayBuilder();
        entered.forEach(entry -> payments.add(payment(entry)));
        return JSON.createObjectBuilder()
                .add("id", one.id())
                .add("file", one.file())
                .add("place", line.place())
                .add("state", one.state().name())
                .add("account", line.account())
                .add("booked", line.booked().toString())
                .add("valued", line.valued().toString())
                .add("amount", Figures.money(line.amount()))
                .add("kind", line.kind().name())
                .add("payer", text(line.payer().name()))
                .add("payerAccount", text(line.payer().account()))
                .add("references", JSON.createArrayBuilder(line.remittance().references()))
                .add("text", line.remittance().text())
                .add("bankReference", text(line.bankReference()))
                .add("endToEnd", text(line.endToEnd()))
                .add("matches", matches)
                .add("erpPayments", payments);
    }

    private static JsonObjectBuilder match(Match match) {
        Suggestion one = match.suggestion();
        JsonArrayBuilder allocations = JSON.createArrayBuilder();
        one.allocations()
                .forEach(paid -> allocations.add(JSON.createObjectBuilder()
                        .add("item", paid.item().toString())
                        .add("paid", Figures.money(paid.paid()))));
        Deduction missing = one.deduction();
        return JSON.createObjectBuilder()
                .add("customer", one.account().customer().value())
                .add("name", match.customerName())
                .add("applied", match.applied())
                .add("byPerson", match.byPerson())
                .add("score", one.score())
                .add("allocations", allocations)
                .add("unapplied", Figures.money(one.unapplied()))
                .add(
                        "missing",
                        missing == null ? JsonValue.NULL : missing(missing).build())
                .add("reasons", Figures.grounds(one.reasons()));
    }

    private static JsonObjectBuilder payment(PaymentBook.Entry entry) {
        return JSON.createObjectBuilder()
                .add("customer", entry.customer().value())
                .add("state", entry.state().name())
                .add("detail", entry.detail())
                .add("payment", text(entry.payment()))
                .add("confirmed", entry.confirmed())
                .add("toReverse", entry.toReverse());
    }

    private static JsonObjectBuilder missing(Deduction missing) {
        return JSON.createObjectBuilder()
                .add("reason", missing.reason().name())
                .add("amount", Figures.money(missing.amount()))
                .add("name", missing.name());
    }

    private static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }
}
