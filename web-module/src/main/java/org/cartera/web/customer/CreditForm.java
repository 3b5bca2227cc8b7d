package org.cartera.web.customer;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Changes what credit a customer has. A change based on an older row is refused and shows what is there now. */
@Named
@ViewScoped
public class CreditForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private boolean started;
    private long version;
    private CreditDraft draft = new CreditDraft();
    private String conflict = "";

    /** What is being written; it begins with what is there. */
    public CreditDraft getDraft() {
        CustomerCard card = page.getCard();
        if (!started && card != null) {
            started = true;
            Versioned<CreditFile> row = row(card.decision().account());
            version = row.version();
            draft = CreditDraft.of(
                    row.value(),
                    card.getBalances().stream()
                            .map(BalanceLine::getCurrency)
                            .findFirst()
                            .orElse(draft.getCurrency()));
        }
        return draft;
    }

    private Versioned<CreditFile> row(AccountKey account) {
        return portfolio.desk().creditFile(account).orElseGet(() -> new Versioned<>(CreditFile.none(account), 0));
    }

    public void save() {
        viewer.require(viewer.isGranting());
        if (!isLimitMeant() | !isIncreaseMeant()) {
            return;
        }
        AccountKey account = page.card().decision().account();
        Words words = viewer.words();
        try {
            CreditFile file = draft.over(row(account).value());
            portfolio.desk().saveCreditFile(new Versioned<>(file, version), viewer.login());
            Money limit = file.limit();
            Answer.saved(words.text("credit.saved"), limit == null ? words.text("credit.noLimit") : words.money(limit));
            started = false;
            conflict = "";
            page.changed();
        } catch (Desk.Conflict changed) {
            tell(account, words);
        }
    }

    /** No limit, a limit of zero and one above zero are three different things. */
    private boolean isLimitMeant() {
        BigDecimal limit = draft.getLimit();
        boolean meant = limit == null
                || limit.signum() == 0
                || Answer.amount(draft.getCurrency(), limit).isPresent();
        if (!meant) {
            Answer.wrong("creditForm:limit", viewer.words().text("form.amount.wrong", draft.getCurrency()));
        }
        return meant;
    }

    /** All of an increase or nothing of it. */
    private boolean isIncreaseMeant() {
        BigDecimal increase = draft.getIncrease();
        LocalDate from = draft.getIncreaseFrom();
        LocalDate through = draft.getIncreaseThrough();
        if (increase == null && from == null && through == null) {
            return true;
        }
        Words words = viewer.words();
        if (draft.getLimit() == null
                || Answer.amount(draft.getCurrency(), increase).isEmpty()) {
            Answer.wrong("creditForm:increase", words.text("form.increase.wrong", draft.getCurrency()));
            return false;
        }
        if (from == null || through == null || through.isBefore(from)) {
            Answer.wrong("creditForm:increaseThrough", words.text("form.increase.days"));
            return false;
        }
        return true;
    }

    /** What is there now, in words; what was typed stays, and saving again replaces it knowingly. */
    private void tell(AccountKey account, Words words) {
        Versioned<CreditFile> now = row(account);
        version = now.version();
        Money there = now.value().limit();
        @Nullable LocalDate until = now.value().validThrough();
        conflict = words.text(
                "credit.conflict",
                there == null ? words.text("credit.noLimit") : words.money(there),
                words.text("status." + now.value().status()),
                until == null ? "–" : words.date(until));
        FacesContext.getCurrentInstance().validationFailed();
    }

    public List<CreditFile.Status> getStatuses() {
        return List.of(CreditFile.Status.values());
    }

    public String getConflict() {
        return conflict;
    }
}
