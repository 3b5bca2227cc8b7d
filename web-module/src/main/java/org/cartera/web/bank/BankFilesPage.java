package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.reconciliation.BankBook.FileEntry;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;

/** The files that came from the bank, taken and refused, the newest first. */
@Named
@ViewScoped
public class BankFilesPage extends ListPage<FileEntry, BankFileLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<FileEntry> read(OrganisationId organisation, ListQuery query) {
        return portfolio.bank().views().files(organisation, query);
    }

    @Override
    protected BankFileLine show(FileEntry row, Words words) {
        return new BankFileLine(row, words);
    }

    @Override
    protected String key(BankFileLine row) {
        return Long.toString(row.getId());
    }

    /** Lines that nothing has looked at yet: the job takes the rest of a large file. */
    public long getWaiting() {
        return viewer.organisation()
                .map(id -> portfolio.bank().matches().counts(id).getOrDefault(LineState.NEW, 0L))
                .orElse(0L);
    }

    public boolean isRefused() {
        return !filter("refused").isEmpty();
    }

    public void setRefused(boolean refused) {
        filter("refused", refused ? "true" : null);
    }
}
