package org.cartera.documents.legal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.OneLine;
import org.cartera.documents.message.TemplateSource;
import org.cartera.documents.message.Templates;
import org.cartera.documents.message.Written;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.legal.LegalCheck;
import org.cartera.domain.legal.LegalClaim;
import org.cartera.domain.legal.LegalFile;
import org.cartera.domain.legal.LegalPress;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Sets first pages with Velocity: {@code layout/legal.html.vm} holds the page, {@code <language>/legal.vm} its words. */
public final class VelocityLegalPages implements LegalPress {
    private static final String LAYOUT = "layout/legal.html.vm";

    private final Templates templates;
    private final PdfPages pages;

    public VelocityLegalPages(TemplateSource source, PdfPages pages) {
        this.templates = new Templates(source);
        this.pages = pages;
    }

    @Override
    public byte[] set(LegalFile file, Locale language) {
        return pages.accessible(html(file, language), file.asOf());
    }

    /** The page before it is set. */
    public String html(LegalFile file, Locale wanted) {
        String language = Written.languageOf(wanted);
        Written written = Written.in(language);
        Customer customer = file.customer();
        Map<String, Object> values = new HashMap<>();
        values.put("language", language);
        values.put("organisation", OneLine.of(file.organisation().name()));
        values.put("customer", OneLine.of(customer.name()));
        values.put("customerId", OneLine.of(customer.id().value()));
        values.put("taxId", line(customer.taxId()));
        values.put("asOf", written.longDay(file.asOf()));
        values.put("overdue", amounts(file.overdue(), written));
        values.put("contested", amounts(file.contested(), written));
        values.put("credits", amounts(file.credits(), written));
        values.put("ready", file.isReady());
        values.put(
                "checks",
                file.checks().stream().map(check -> row(check, written)).toList());
        values.put(
                "claims",
                file.claims().stream().map(claim -> row(claim, written)).toList());
        return templates.mergeHtml(LAYOUT, values);
    }

    private static List<String> amounts(Balances balances, Written written) {
        return balances.amounts().stream()
                .filter(amount -> !amount.isZero())
                .map(written::full)
                .toList();
    }

    private static Map<String, Object> row(LegalCheck check, Written written) {
        LocalDate on = check.on();
        return Map.of("question", check.question().name(), "met", check.met(), "on", on == null ? "" : written.day(on));
    }

    private static Map<String, Object> row(LegalClaim claim, Written written) {
        Money contested = claim.contested();
        Map<String, Object> row = new HashMap<>();
        row.put("document", OneLine.of(claim.item().invoice().id().value()));
        row.put(
                "part",
                claim.item().invoice().instalments().size() > 1
                        ? claim.item().id().number()
                        : 0);
        row.put("reference", line(claim.item().invoice().reference()));
        row.put("issued", written.day(claim.item().invoice().issued()));
        row.put("due", written.day(claim.item().effectiveDue()));
        row.put("days", claim.item().daysPastDue());
        row.put("original", written.full(claim.item().original()));
        row.put("open", written.full(claim.item().open()));
        row.put("contested", contested.isZero() ? "" : written.full(contested));
        row.put("given", claim.given().stream().map(one -> notice(one, written)).toList());
        return row;
    }

    private static Map<String, Object> notice(StageTaken given, Written written) {
        LocalDate proven = given.provenOn();
        return Map.of(
                "stage",
                given.stage().value(),
                "on",
                written.day(given.on()),
                "proven",
                proven == null ? "" : written.day(proven));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : OneLine.of(text);
    }
}
