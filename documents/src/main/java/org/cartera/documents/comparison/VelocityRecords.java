package org.cartera.documents.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.OneLine;
import org.cartera.documents.message.TemplateSource;
import org.cartera.documents.message.Templates;
import org.cartera.documents.message.Written;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.OurLine;
import org.cartera.domain.comparison.ReconciliationRecord;
import org.cartera.domain.comparison.RecordPress;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.money.Money;

/** Sets records with Velocity: {@code layout/comparison.html.vm} holds the page, {@code <language>/comparison.vm} its words. */
public final class VelocityRecords implements RecordPress {
    private static final String LAYOUT = "layout/comparison.html.vm";

    private final Templates templates;
    private final PdfPages pages;

    public VelocityRecords(TemplateSource source, PdfPages pages) {
        this.templates = new Templates(source);
        this.pages = pages;
    }

    @Override
    public byte[] set(ReconciliationRecord paper, Locale language) {
        return pages.accessible(html(paper, language), paper.signOff().on());
    }

    /** The page before it is set. */
    public String html(ReconciliationRecord paper, Locale wanted) {
        String language = Written.languageOf(wanted);
        Written written = Written.in(language);
        Map<String, Object> values = new HashMap<>();
        values.put("language", language);
        values.put(
                "number",
                OneLine.of(
                        paper.entry().account().customer() + "-" + paper.entry().id()));
        values.put("organisation", OneLine.of(paper.organisation().name()));
        values.put("customer", OneLine.of(paper.customerName()));
        values.put("customerId", OneLine.of(paper.entry().account().customer().value()));
        values.put("asOf", written.longDay(paper.entry().asOf()));
        values.put("file", OneLine.of(paper.entry().arrival().name()));
        values.put("seal", paper.entry().arrival().hash());
        values.put("balances", balances(paper, written));
        values.put(
                "agreed",
                paper.findings().stream()
                        .filter(one -> one.topic() == Topic.SAME)
                        .count());
        values.put("differences", differences(paper, written));
        values.put("signer", OneLine.of(paper.signOff().name()));
        values.put("signedOn", written.longDay(paper.signOff().on()));
        values.put("remarks", OneLine.of(paper.signOff().remarks()));
        return templates.mergeHtml(LAYOUT, values);
    }

    private static List<Map<String, Object>> balances(ReconciliationRecord paper, Written written) {
        TreeSet<String> codes = new TreeSet<>();
        paper.result().ours().currencies().forEach(one -> codes.add(one.getCurrencyCode()));
        paper.result().theirs().currencies().forEach(one -> codes.add(one.getCurrencyCode()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String code : codes) {
            Money ours = paper.result().ours().in(Currency.getInstance(code));
            Money theirs = paper.result().theirs().in(ours.currency());
            rows.add(Map.of(
                    "currency", code,
                    "ours", written.bare(ours),
                    "theirs", written.bare(theirs),
                    "difference", written.bare(ours.minus(theirs))));
        }
        return rows;
    }

    private static List<Map<String, Object>> differences(ReconciliationRecord paper, Written written) {
        Map<String, Difference> byKey =
                paper.differences().stream().collect(Collectors.toMap(Difference::key, Function.identity()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Finding finding : paper.findings()) {
            if (finding.topic() != Topic.SAME) {
                Difference difference = byKey.get(finding.key());
                rows.add(Map.of(
                        "topic",
                        finding.topic().name(),
                        "theirs",
                        finding.theirs().stream()
                                .map(line -> text(line, written))
                                .toList(),
                        "ours",
                        finding.ours().stream().map(line -> text(line, written)).toList(),
                        "amount",
                        written.full(finding.difference()),
                        "department",
                        difference == null ? "" : difference.department(),
                        "owner",
                        difference == null ? "" : OneLine.of(difference.owner()),
                        "due",
                        difference == null ? "" : written.day(difference.due()),
                        "open",
                        difference != null && difference.isOpen(),
                        "outcome",
                        difference == null ? "" : OneLine.of(difference.outcome())));
            }
        }
        return rows;
    }

    private static String text(TheirLine line, Written written) {
        LocalDate date = line.date();
        String name = line.reference().isEmpty() ? line.text() : line.reference();
        return OneLine.of(name + (date == null ? "" : " · " + written.day(date)) + " · " + written.full(line.amount()));
    }

    private static String text(OurLine line, Written written) {
        return OneLine.of((line.document().isEmpty() ? line.key() : line.document()) + " · " + written.day(line.date())
                + " · " + written.full(line.amount()));
    }
}
