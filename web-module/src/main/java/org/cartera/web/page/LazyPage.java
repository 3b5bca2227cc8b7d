package org.cartera.web.page;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table's rows, read page by page where they are stored. Search and filters are the page's own; the table only pages and
 * sorts. A bean keeps it in a transient field and makes it again when needed.
 *
 * @param <R> the read model's row
 * @param <V> the row as the page shows it
 */
public final class LazyPage<R, V> extends LazyDataModel<V> {
    private static final long serialVersionUID = 1L;

    private final transient Filtered filtered;
    private final transient Function<ListQuery, Page<R>> read;
    private final transient Function<R, V> show;
    private final transient Function<V, String> key;
    private transient Page<R> page = Page.empty();
    private transient List<V> shown = List.of();
    private String sort = "";
    private boolean descending;

    public LazyPage(
            Filtered filtered, Function<ListQuery, Page<R>> read, Function<R, V> show, Function<V, String> key) {
        this.filtered = filtered;
        this.read = read;
        this.show = show;
        this.key = key;
    }

    /** A page with a search box and filters. */
    public interface Filtered {
        String getSearch();

        Map<String, String> filters();
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(counted().total());
    }

    @Override
    public List<V> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        sort = "";
        descending = false;
        for (SortMeta meta : sortBy.values()) {
            if (!meta.getOrder().isUnsorted()) {
                sort = meta.getField();
                descending = meta.getOrder().isDescending();
            }
        }
        page = read.apply(query(first, Math.max(1, size)));
        shown = page.rows().stream().map(show).toList();
        setRowCount(Math.toIntExact(page.total()));
        return shown;
    }

    /** What is listed at the moment in one go, at most so many rows: for a file. */
    public Page<R> whole(int most) {
        return read.apply(query(0, most));
    }

    /** The sum of the whole filtered set. */
    public Balances getSum() {
        return summary().sum();
    }

    /** Rows of the whole filtered set. */
    public long getTotal() {
        return summary().total();
    }

    /** The rows of the page that was read last. */
    public List<V> getShown() {
        return shown;
    }

    /** Search, filters or the rows themselves have changed. */
    public void forget() {
        page = Page.empty();
        FacesContext request = FacesContext.getCurrentInstance();
        if (request != null) {
            request.getAttributes().remove(this);
        }
    }

    private Page<R> summary() {
        if (page.rows().isEmpty()) {
            page = counted();
        }
        return page;
    }

    /** Heading and table both ask how many rows there are; within one request they are told the same. */
    @SuppressWarnings("unchecked")
    private Page<R> counted() {
        FacesContext request = FacesContext.getCurrentInstance();
        Object known = request == null ? null : request.getAttributes().get(this);
        if (known == null) {
            known = read.apply(query(0, 1));
            if (request != null) {
                request.getAttributes().put(this, known);
            }
        }
        return (Page<R>) known;
    }

    private ListQuery query(int first, int size) {
        return new ListQuery(filtered.getSearch(), filtered.filters(), sort, descending, first, size);
    }

    @Override
    public String getRowKey(V row) {
        return key.apply(row);
    }

    @Override
    public @Nullable V getRowData(String rowKey) {
        return shown.stream()
                .filter(row -> key.apply(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }
}
