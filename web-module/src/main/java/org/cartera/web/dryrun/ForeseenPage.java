package org.cartera.web.dryrun;

import jakarta.inject.Inject;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One list of the results of a dry run. */
public abstract class ForeseenPage<R, V> extends ListPage<R, V> {
    private static final long serialVersionUID = 1L;

    @Inject
    protected Rehearsals rehearsals;

    private long id;

    protected abstract Page<R> read(long dryRun, ListQuery query);

    protected abstract List<Column<V>> columns(Words words);

    /** Rows of a dry run of another organisation are not shown. */
    @Override
    protected Page<R> read(OrganisationId organisation, ListQuery query) {
        return rehearsals
                .book()
                .one(id)
                .filter(run -> run.organisation().equals(organisation))
                .map(run -> read(run.id(), query))
                .orElseGet(Page::empty);
    }

    /** The business date for which it was foreseen, as shown; empty where there is no such dry run. */
    protected String asOf(Words words) {
        return rehearsals
                .book()
                .one(id)
                .map(DryRun::businessDate)
                .map(words::date)
                .orElse("");
    }

    /** "31 · as of 20 November · not carried out". */
    public String getHeadline() {
        Words words = viewer.words();
        return words.text("dry.headline", words.counted("dry.rows", getRows().getTotal()), asOf(words));
    }

    /** Sends what is filtered, not only the page shown, as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Words words = viewer.words();
        Page<R> all = getRows().whole(MOST_IN_A_FILE);
        String cut = all.total() > all.rows().size()
                ? words.text("export.cut", words.count(MOST_IN_A_FILE), words.count(all.total()))
                : "";
        Iterable<V> lines =
                () -> all.rows().stream().map(row -> show(row, words)).iterator();
        Download.valueOf(format).send(new TableFile<>(words.text("dry.file") + " " + id, columns(words), lines, cut));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getCustomer() {
        return filter("customer");
    }

    public void setCustomer(@Nullable String customer) {
        filter("customer", customer);
    }
}
