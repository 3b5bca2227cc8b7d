package org.cartera.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.BankDesk.Answer;
import org.cartera.domain.reconciliation.Share;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/** What is done about the lines that are looked at; the list goes on with the next one. */
@Named
@RequestScoped
public class BankActs {
    @Inject
    BankPage page;

    @Inject
    BankCase shown;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    /** Applies what was put together. */
    public void apply() {
        viewer.require(viewer.isCollecting());
        OrganisationId organisation = viewer.organisation().orElseThrow();
        List<Share> shares = shown.draft().shares(organisation);
        if (shown.ids().isEmpty() || shares.isEmpty()) {
            Toast.refused(viewer.words().text("bank.notDone"), viewer.words().text("bank.nobody"));
            return;
        }
        Money received = shown.getReceived();
        tell(
                portfolio.bank().desk().match(organisation, shown.ids(), shares, viewer.login()),
                viewer.words().text("bank.applied", viewer.words().money(received)));
    }

    /** Takes back what the lines pay, and looks again at what they may pay. */
    public void undo() {
        viewer.require(viewer.isCollecting());
        OrganisationId organisation = viewer.organisation().orElseThrow();
        Answer last = Answer.NOT_APPLIED;
        for (BankLineView line : shown.getLines()) {
            if (line.isApplied()) {
                last = portfolio.bank().desk().undo(organisation, line.getId(), viewer.login());
                portfolio.bank().matching().suggest(organisation, line.getId());
            }
        }
        tell(last, viewer.words().text("bank.undone"));
    }

    /** An item was dragged onto a line: the line is looked at, and pays it. */
    public void dropped() {
        viewer.require(viewer.isCollecting());
        Map<String, String> told =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String customer = shown.draft().current();
        String name = shown.draft().name(customer);
        String item = told.getOrDefault("item", "");
        String line = told.getOrDefault("line", "");
        if (customer.isEmpty() || !line.matches("\\d{1,18}")) {
            return;
        }
        if (!shown.ids().contains(Long.valueOf(line))) {
            page.choose(Long.parseLong(line));
            shown.draft().customers().forEach(shown::drop);
            shown.take(customer, name);
        }
        shown.items().stream().filter(row -> row.getId().equals(item)).forEach(row -> row.setPicked(true));
    }

    private void tell(Answer answer, String done) {
        Words words = viewer.words();
        if (answer == Answer.DONE) {
            Toast.done(done, "");
            page.goOn();
        } else {
            Toast.refused(words.text("bank.notDone"), words.text("bank.answer." + answer.name()));
            shown.reread();
        }
    }
}
