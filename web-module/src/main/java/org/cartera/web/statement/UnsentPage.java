package org.cartera.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.statement.Produced.Fate;
import org.cartera.domain.statement.StatementViews.Unsent;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What runs did not send: blocked, which somebody must look at, and left out by the policy. */
@Named
@ViewScoped
public class UnsentPage extends ListPage<Unsent, UnsentPage.Line> {
    private static final long serialVersionUID = 1L;

    /** One of them in words. */
    public record Line(Unsent row, Words words) {

        public String getKey() {
            return row.run() + "|" + row.account().customer() + "|" + row.currency();
        }

        public boolean isBlocked() {
            return row.fate() == Fate.BLOCKED;
        }

        public String getFate() {
            return words.text("statements.fate." + row.fate());
        }

        public String getWhy() {
            return String.join(" ", new Sentences(words).of(row.grounds()));
        }
    }

    @Override
    protected Page<Unsent> read(OrganisationId organisation, ListQuery query) {
        return portfolio.statements().unsent(organisation, query);
    }

    @Override
    protected Line show(Unsent row, Words words) {
        return new Line(row, words);
    }

    @Override
    protected String key(Line row) {
        return row.getKey();
    }

    public String getHeadline() {
        return viewer.words().counted("statements.unsent", getRows().getTotal());
    }

    public List<Fate> getFates() {
        return List.of(Fate.BLOCKED, Fate.SKIPPED);
    }

    public String getFate() {
        return filter("fate");
    }

    public void setFate(@Nullable String fate) {
        filter("fate", fate);
    }

    public String getRun() {
        return filter("run");
    }

    public void setRun(@Nullable String run) {
        filter("run", run != null && run.matches("\\d{1,18}") ? run : null);
    }
}
