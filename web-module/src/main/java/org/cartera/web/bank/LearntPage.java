package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.BankViews.LearntPayer;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.page.Beside;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The payers that confirmations have taught; each can be forgotten. */
@Named
@ViewScoped
public class LearntPage extends ListPage<LearntPayer, LearntLine> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable LearntLine asked;

    @Override
    protected Page<LearntPayer> read(OrganisationId organisation, ListQuery query) {
        return portfolio.bank().views().learnt(organisation, query);
    }

    @Override
    protected LearntLine show(LearntPayer row, Words words) {
        return new LearntLine(row, words);
    }

    @Override
    protected String key(LearntLine row) {
        return Long.toString(row.getId());
    }

    /** Which one is to be forgotten is asked first. */
    public void ask(LearntLine line) {
        asked = line;
    }

    public String getQuestion() {
        LearntLine line = asked;
        return line == null
                ? ""
                : viewer.words().text("bankpayers.forget.title", line.getPayer(), line.getCustomerName());
    }

    public void forget() {
        viewer.require(viewer.isCollecting());
        LearntLine line = asked;
        if (line != null) {
            portfolio.bank().desk().forget(viewer.organisation().orElseThrow(), line.getId(), viewer.login());
            Beside.saved(viewer.words().text("bankpayers.forgotten", line.getPayer()), "");
            asked = null;
            narrow();
        }
    }
}
