package org.cartera.documents.message;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;

/**
 * Writes communications with Velocity (S1-20, S2-8): {@code <language>/<template>.vm} holds the words, {@code
 * layout/mail.html.vm}, {@code layout/letter.html.vm} and {@code layout/text.vm} set them, {@code <language>/labels.vm}
 * names the columns.
 */
public final class VelocityComposer implements Composer {
    private final Templates templates;
    private final Look look;
    private final int deadlineDays;

    /** @param deadlineDays calendar days from the business date that a final notice grants (S1-26); at least 1 */
    public VelocityComposer(TemplateSource source, Look look, int deadlineDays) {
        if (deadlineDays < 1) {
            throw new IllegalArgumentException("A final notice grants at least one day, not " + deadlineDays);
        }
        this.templates = new Templates(source);
        this.look = look;
        this.deadlineDays = deadlineDays;
    }

    @Override
    public Message compose(
            Outgoing outgoing, Organisation organisation, Customer customer, String address, Locale language) {
        String tongue = Written.languageOf(language);
        String path = tongue + "/" + outgoing.template() + ".vm";
        Map<String, Object> values = values(outgoing, organisation, customer, Written.in(tongue));
        values.putAll(look.values(tongue));
        Words words = Words.read(path, templates.merge(path, values));
        values.put("language", tongue);
        values.put("subject", words.subject());
        values.put("paragraphs", words.paragraphs());
        values.put("address", addressLines(customer, address));
        String layout = outgoing.channel() == Channel.LETTER ? "layout/letter.html.vm" : "layout/mail.html.vm";
        return new Message(
                words.subject(),
                templates.mergeHtml(layout, values),
                templates.merge("layout/text.vm", values).strip() + "\n");
    }

    /** The lines of the address without the customer's own name, which the letter puts above them. */
    private static List<String> addressLines(Customer customer, String address) {
        String name = OneLine.of(customer.name());
        return address.lines()
                .map(OneLine::of)
                .filter(line -> !line.equalsIgnoreCase(name))
                .toList();
    }

    private Map<String, Object> values(
            Outgoing outgoing, Organisation organisation, Customer customer, Written written) {
        List<Outgoing.Line> lines = outgoing.lines().stream()
                .sorted(Comparator.comparing(Outgoing.Line::due).thenComparing(Outgoing.Line::item))
                .toList();
        LocalDate firstDue =
                lines.stream().map(Outgoing.Line::due).min(LocalDate::compareTo).orElse(outgoing.asOf());
        String taxId = customer.taxId();
        Map<String, Object> values = new HashMap<>();
        values.put("customer", OneLine.of(customer.name()));
        values.put("taxId", taxId == null ? "" : OneLine.of(taxId));
        values.put("organisation", OneLine.of(organisation.name()));
        values.put(
                "lines", lines.stream().map(line -> TableLine.of(line, written)).toList());
        values.put("hasReferences", lines.stream().anyMatch(line -> !line.reference()
                .isBlank()));
        values.put("several", lines.size() > 1);
        values.put("count", lines.size());
        values.put("total", written.full(outgoing.total()));
        values.put("bareTotal", written.bare(outgoing.total()));
        values.put("currency", outgoing.total().currency().getCurrencyCode());
        values.put("today", written.longDay(outgoing.asOf()));
        values.put("due", written.longDay(firstDue));
        values.put(
                "days",
                lines.stream().mapToInt(Outgoing.Line::daysPastDue).max().orElse(0));
        values.put("deadline", written.longDay(outgoing.asOf().plusDays(deadlineDays)));
        Outgoing.Promised promise = outgoing.promise();
        values.put("promised", promise == null ? "" : written.longDay(promise.on()));
        values.put("promisedBy", promise == null ? "" : OneLine.of(promise.by()));
        values.put("ourReference", outgoing.reference().text());
        return values;
    }
}
