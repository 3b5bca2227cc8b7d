package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.GateViews.Release;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.ListPage;
import org.cartera.web.page.People;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Requests for releases, with what became of them: first those that wait for a decision. */
@Named
@ViewScoped
public class RequestsPage extends ListPage<Release, RequestLine> {
    private static final long serialVersionUID = 1L;
    private static final String WAITING = ReleaseRequest.State.REQUESTED.name();

    @Inject
    People people;

    private String state = WAITING;

    @Override
    protected Page<Release> read(OrganisationId organisation, ListQuery query) {
        return portfolio.gateViews().releases(organisation, query);
    }

    @Override
    protected RequestLine show(Release row, Words words) {
        Authority authority = portfolio
                .policies()
                .inForce(row.request().account().organisation(), viewer.today())
                .gate()
                .authority();
        return new RequestLine(row, authority, viewer.person(), viewer.today(), people, words);
    }

    @Override
    protected String key(RequestLine row) {
        return Long.toString(row.getId());
    }

    @Override
    public Map<String, String> filters() {
        Map<String, String> filters = new java.util.HashMap<>(super.filters());
        if (!state.isEmpty()) {
            filters.put("state", state);
        }
        return filters;
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        Words words = viewer.words();
        if (!state.equals(WAITING)) {
            return words.counted("requests.found", total);
        }
        return total == 0 ? words.text("requests.nothing") : words.counted("requests.waiting", total);
    }

    /** Sends what is filtered as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Words words = viewer.words();
        Page<Release> all = getRows().whole(MOST_IN_A_FILE);
        List<Column<RequestLine>> columns = List.of(
                new Column<>(words.text("requests.column.what"), RequestLine::getWhat),
                new Column<>(words.text("customers.column.name"), RequestLine::getCustomerName),
                new Column<>(words.text("customers.column.id"), RequestLine::getCustomer),
                new Column<>(
                        words.text("requests.column.upTo"),
                        line -> line.getUpTo() == null ? "" : String.valueOf(line.getUpTo())),
                new Column<>(words.text("requests.column.until"), RequestLine::getUntil),
                new Column<>(words.text("requests.column.by"), RequestLine::getByName),
                new Column<>(words.text("requests.column.reason"), RequestLine::getReason),
                new Column<>(words.text("requests.column.state"), RequestLine::getState),
                new Column<>(words.text("requests.column.decision"), RequestLine::getDecision));
        String cut = all.total() > all.rows().size()
                ? words.text("export.cut", words.count(MOST_IN_A_FILE), words.count(all.total()))
                : "";
        Download.valueOf(format)
                .send(new TableFile<>(
                        words.text("requests.title"),
                        columns,
                        () -> all.rows().stream().map(row -> show(row, words)).iterator(),
                        cut));
    }

    public List<ReleaseRequest.State> getStates() {
        return List.of(ReleaseRequest.State.values());
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }
}
