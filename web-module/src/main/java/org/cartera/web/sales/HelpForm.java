package org.cartera.web.sales;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Asks for help about a customer, or answers (S1-22): a seller asks the collectors, they ask the customer's seller. */
@Named
@ViewScoped
public class HelpForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String customer = "";
    private String about = "";
    private long id;
    private String text = "";

    public void begin(String customerId, String customerName) {
        viewer.require(viewer.isAsking());
        id = 0;
        text = "";
        customer = customerId;
        about = customerName;
    }

    public void take(HelpLine line) {
        viewer.require(line.isAnswerable());
        if (id != line.getId()) {
            text = "";
        }
        id = line.getId();
        customer = line.getCustomer();
        about = line.getCustomerName() + " · " + line.getQuestion();
    }

    public void save() {
        viewer.require(viewer.isAsking());
        Words words = viewer.words();
        if (text.isBlank()) {
            Beside.wrong("helping:text", words.text("form.help.text"));
            return;
        }
        OrganisationId organisation = viewer.organisation().orElseThrow();
        try {
            if (id == 0) {
                AccountKey account = new AccountKey(organisation, new CustomerId(customer));
                portfolio
                        .sales()
                        .ask(account, !viewer.isSellingOnly(), text.strip(), viewer.login(), portfolio.instant());
            } else {
                portfolio.sales().answer(organisation, id, text.strip(), viewer.login(), portfolio.instant());
            }
            Beside.saved(words.text(id == 0 ? "help.asked" : "help.saved"), about);
            text = "";
        } catch (Desk.Conflict answered) {
            Toast.refused(words.text("help.conflict"), words.text("help.conflict.hint"));
        }
    }

    public boolean isAnswering() {
        return id != 0;
    }

    public String getTitle() {
        return viewer.words()
                .text(
                        isAnswering()
                                ? "help.answer"
                                : viewer.isSellingOnly() ? "help.ask.collectors" : "help.ask.seller");
    }

    public String getAbout() {
        return about;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
