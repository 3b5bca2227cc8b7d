package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.BankViews.StuckPayment;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PaymentBook.Settled;
import org.cartera.web.page.ListPage;
import org.cartera.web.page.Toast;
import org.cartera.web.words.Words;

/** Payments for the ERP that a person looks after: refused ones, uncertain ones, and those whose match was taken back. */
@Named
@ViewScoped
public class StuckPage extends ListPage<StuckPayment, StuckLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<StuckPayment> read(OrganisationId organisation, ListQuery query) {
        return portfolio.bank().views().stuck(organisation, query);
    }

    @Override
    protected StuckLine show(StuckPayment row, Words words) {
        return new StuckLine(row, words);
    }

    @Override
    protected String key(StuckLine row) {
        return Long.toString(row.getId());
    }

    /** @param how a {@link Settled} */
    public void settle(StuckLine line, String how) {
        viewer.require(viewer.isCollecting());
        boolean done = portfolio
                .bank()
                .settle(viewer.organisation().orElseThrow(), line.getId(), Settled.valueOf(how), viewer.login());
        Words words = viewer.words();
        if (done) {
            Toast.done(words.text("bankerp.done." + how), line.getCustomerName());
        } else {
            Toast.refused(words.text("bankerp.gone"), line.getCustomerName());
        }
        narrow();
    }

    public String getWhy() {
        return filter("why");
    }

    public void setWhy(String why) {
        filter("why", why);
    }
}
