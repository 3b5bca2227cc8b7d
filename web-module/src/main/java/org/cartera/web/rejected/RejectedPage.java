package org.cartera.web.rejected;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.RejectedRow;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Rejected;
import org.cartera.web.export.Download;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The rows of the ERP that could not be understood: why, and what to do. */
@Named
@ViewScoped
public class RejectedPage extends ListPage<RejectedRow, RejectedLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<RejectedRow> read(OrganisationId organisation, ListQuery query) {
        return portfolio.views().rejected(organisation, query);
    }

    @Override
    protected RejectedLine show(RejectedRow row, Words words) {
        return RejectedLine.of(row, words);
    }

    @Override
    protected String key(RejectedLine row) {
        return row.getKey();
    }

    public String getHeadline() {
        return viewer.words()
                .counted(
                        isNarrowed() ? "rejected.found" : "rejected.all",
                        getRows().getTotal());
    }

    public Map<String, String> getReasons() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Rejected.Reason one : Rejected.Reason.values()) {
            names.put(viewer.words().text("reason." + one), one.name());
        }
        return names;
    }

    public Map<String, String> getKinds() {
        Map<String, String> names = new LinkedHashMap<>();
        for (FactKind one : FactKind.values()) {
            names.put(viewer.words().text("kind." + one), one.name());
        }
        return names;
    }

    public void export(String format) {
        Page<RejectedRow> all = getRows().whole(MOST_IN_A_FILE);
        Download.valueOf(format).send(RejectedFile.of(all, MOST_IN_A_FILE, viewer.words()));
    }

    public String getReason() {
        return filter("reason");
    }

    public void setReason(@Nullable String reason) {
        filter("reason", reason);
    }

    public String getKind() {
        return filter("kind");
    }

    public void setKind(@Nullable String kind) {
        filter("kind", kind);
    }
}
