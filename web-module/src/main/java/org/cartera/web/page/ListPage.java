package org.cartera.web.page;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page that is one long list with a search box and filters.
 *
 * @param <R> the read model's row
 * @param <V> the row as the page shows it
 */
public abstract class ListPage<R, V> implements Serializable, LazyPage.Filtered {
    private static final long serialVersionUID = 1L;
    /** Lines of a file at most; said in its last line where there are more. */
    public static final int MOST_IN_A_FILE = 50_000;

    @Inject
    protected Portfolio portfolio;

    @Inject
    protected Viewer viewer;

    private String search = "";
    private final Map<String, String> filters = new LinkedHashMap<>();
    private transient @Nullable LazyPage<R, V> rows;
    private transient @Nullable V selected;

    protected abstract Page<R> read(OrganisationId organisation, ListQuery query);

    protected abstract V show(R row, Words words);

    protected abstract String key(V row);

    public LazyPage<R, V> getRows() {
        LazyPage<R, V> known = rows;
        if (known == null) {
            Words words = viewer.words();
            known = new LazyPage<>(
                    this,
                    query -> viewer.organisation().map(id -> read(id, query)).orElseGet(Page::empty),
                    row -> show(row, words),
                    this::key);
            rows = known;
        }
        return known;
    }

    /** Something else is searched or filtered, or the rows themselves have changed. */
    public void narrow() {
        getRows().forget();
    }

    public void clear() {
        search = "";
        filters.clear();
        narrow();
    }

    public boolean isNarrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    @Override
    public Map<String, String> filters() {
        return Map.copyOf(filters);
    }

    protected String filter(String column) {
        return filters.getOrDefault(column, "");
    }

    /** Filters by a column's value; an empty one filters nothing. */
    protected void filter(String column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            filters.remove(column);
        } else {
            filters.put(column, value);
        }
    }

    @Override
    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search.strip();
    }

    /** The row that the keys stand on. */
    public @Nullable V getSelected() {
        return selected;
    }

    public void setSelected(@Nullable V selected) {
        this.selected = selected;
    }
}
