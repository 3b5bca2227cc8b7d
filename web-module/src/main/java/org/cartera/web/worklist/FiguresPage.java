package org.cartera.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionFigures.Promises;
import org.cartera.web.page.Viewer;
import org.cartera.web.text.Figures;
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
    Viewer viewer;

    private int days = SPANS.get(0);
    private @Nullable List<CollectionFigures> figures;

    /** A row for each currency. */
    public List<Line> getLines() {
        Words words = viewer.words();
        List<CollectionFigures> known = figures;
        if (known == null) {
            known = viewer.organisation()
                    .map(id -> book.figures(id, viewer.today(), days))
                    .orElse(List.of());
            figures = known;
        }
        return known.stream().map(one -> new Line(one, words)).toList();
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
        return viewer.organisation()
                .map(id -> book.promises(id, viewer.today(), days))
                .orElse(new Promises(0, 0, 0));
    }

    public List<CountLine> getHolds() {
        return viewer.organisation().map(id -> book.holdsByAge(id, viewer.today())).orElse(List.of()).stream()
                .map(one -> new CountLine(one, viewer.words().text("figures.holds.age", one.name()), viewer.words()))
                .toList();
    }

    public List<CountLine> getCauses() {
        return viewer.organisation().map(id -> book.causes(id, viewer.today(), days)).orElse(List.of()).stream()
                .map(one -> new CountLine(one, cause(one.name()), viewer.words()))
                .toList();
    }

    private String cause(String name) {
        String[] parts = name.split("/", 2);
        return viewer.words().named("department", parts[0]) + " · "
                + viewer.words().text("dispute.cause." + parts[1]);
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

    /** The figures of one currency in the reader's numbers. */
    public record Line(CollectionFigures figures, Words words) {
        public String getCurrency() {
            return figures.open().currency().getCurrencyCode();
        }

        public String getOutstanding() {
            return days(figures.outstanding().daysOutstanding());
        }

        public String getBest() {
            return days(figures.outstanding().bestPossible());
        }

        public String getDelinquent() {
            return days(figures.outstanding().daysLost());
        }

        public String getEffectiveness() {
            return figures.effectiveness()
                    .map(index -> Figures.decimal(index, 1, words.locale()) + " %")
                    .orElse("–");
        }

        private String days(Optional<BigDecimal> days) {
            return days.map(one -> Figures.decimal(one, 1, words.locale())).orElse("–");
        }
    }
}
