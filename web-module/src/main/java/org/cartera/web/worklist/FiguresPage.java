package org.cartera.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.CollectionFigures.Promises;
import org.cartera.domain.worklist.CollectionTrend;
import org.cartera.web.export.Download;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** How well collecting goes, over the last so many days, each figure with the amounts that it is made of. */
@Named
@RequestScoped
public class FiguresPage {
    /** Spans that may be asked for. */
    private static final List<Integer> SPANS = List.of(30, 90, 365);

    @Inject
    CollectionFigures.Book book;

    @Inject
    FiguresTrend trend;

    @Inject
    Viewer viewer;

    private int days = SPANS.get(0);
    private @Nullable List<FiguresLine> lines;
    private @Nullable List<BarLine> holds;
    private @Nullable List<Count> causes;
    private @Nullable Promises promises;

    /** A row for each currency. */
    public List<FiguresLine> getLines() {
        List<FiguresLine> known = lines;
        if (known == null) {
            known = viewer.organisation().map(this::lines).orElse(List.of());
            lines = known;
        }
        return known;
    }

    /** Days outstanding are measured over the days of the chart, whichever were chosen: nobody compares two numbers of one name. */
    private List<FiguresLine> lines(OrganisationId organisation) {
        Map<Currency, SalesOutstanding> outstanding =
                book.figures(organisation, viewer.today(), CollectionTrend.DAYS).stream()
                        .collect(Collectors.toMap(one -> one.open().currency(), CollectionFigures::outstanding));
        return book.figures(organisation, viewer.today(), days).stream()
                .map(one -> new FiguresLine(
                        one, outstanding.getOrDefault(one.open().currency(), nothingSold(one)), viewer.words()))
                .toList();
    }

    private static SalesOutstanding nothingSold(CollectionFigures one) {
        return new SalesOutstanding(
                one.open(), one.overdue(), Money.zero(one.open().currency()), CollectionTrend.DAYS);
    }

    public String getPromiseRate() {
        return promises().rate().map(viewer.words()::percent).orElse("–");
    }

    public String getPromiseDetail() {
        Promises judged = promises();
        Words words = viewer.words();
        return words.text(
                "figures.promises.of",
                words.count(judged.kept()),
                words.count(judged.partly()),
                words.count(judged.broken()));
    }

    private Promises promises() {
        Promises known = promises;
        if (known == null) {
            known = viewer.organisation()
                    .map(id -> book.promises(id, viewer.today(), days))
                    .orElse(new Promises(0, 0, 0));
            promises = known;
        }
        return known;
    }

    /** Holds by how long they have been in force, the youngest first. */
    public List<BarLine> getHolds() {
        List<BarLine> known = holds;
        if (known == null) {
            known = Bars.holds(
                    viewer.organisation()
                            .map(id -> book.holdsByAge(id, viewer.today()))
                            .orElse(List.of()),
                    viewer.words());
            holds = known;
        }
        return known;
    }

    /** What was contested and whose doing it was, the most frequent first (S3-7). */
    public List<BarLine> getCauses() {
        return Bars.causes(causes(), viewer.words());
    }

    /** Which part of it is our own doing. */
    public String getOwnShare() {
        return Bars.ownShare(causes(), viewer.words());
    }

    private List<Count> causes() {
        List<Count> known = causes;
        if (known == null) {
            known = viewer.organisation()
                    .map(id -> book.causes(id, viewer.today(), days))
                    .orElse(List.of());
            causes = known;
        }
        return known;
    }

    /** Sends all that the page shows as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        FiguresFile file = new FiguresFile(viewer.words());
        getLines().forEach(file::span);
        trend.getCards().forEach(card -> file.trend(card.trend()));
        trend.getPromises().months().forEach(file::promises);
        getHolds().forEach(line -> file.bar("figures.holds", line));
        getCauses().forEach(line -> file.bar("figures.causes", line));
        Download.valueOf(format).send(file.table());
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    public int getDays() {
        return days;
    }

    /** A span that is not offered shows the first. */
    public void setDays(int days) {
        this.days = SPANS.contains(days) ? days : SPANS.get(0);
    }
}
