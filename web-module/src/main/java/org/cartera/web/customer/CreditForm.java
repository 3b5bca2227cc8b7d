package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
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
    private CreditFile.Status status = CreditFile.Status.OK;
    private String currency = "COP";
    private @Nullable BigDecimal limit;
    private @Nullable LocalDate validThrough;
    private String conflict = "";

    private void start() {
        CustomerCard card = page.getCard();
        if (started || card == null) {
            return;
        }
        started = true;
        AccountKey account = card.decision().account();
        Versioned<CreditFile> row =
                portfolio.desk().creditFile(account).orElseGet(() -> new Versioned<>(CreditFile.none(account), 0));
        version = row.version();
        status = row.value().status();
        validThrough = row.value().validThrough();
        Money granted = row.value().limit();
        limit = granted == null ? null : granted.amount();
        currency = granted == null
                ? card.getBalances().stream()
                        .map(BalanceLine::getCurrency)
                        .findFirst()
                        .orElse(currency)
                : granted.currency().getCurrencyCode();
    }

    public void save() {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        AccountKey account = page.card().decision().account();
        Optional<Money> granted = Answer.amount(currency, limit);
        boolean zero = limit != null && limit.signum() == 0;
        if (limit != null && granted.isEmpty() && !zero) {
            Answer.wrong("creditForm:limit", words.text("form.amount.wrong", currency));
            return;
        }
        Money amount = zero ? Money.zero(Currency.getInstance(currency)) : granted.orElse(null);
        CreditFile current =
                portfolio.desk().creditFile(account).map(Versioned::value).orElseGet(() -> CreditFile.none(account));
        try {
            portfolio
                    .desk()
                    .saveCreditFile(
                            new Versioned<>(current.with(status, amount, validThrough), version), viewer.login());
            Answer.saved(
                    words.text("credit.saved"), amount == null ? words.text("credit.noLimit") : words.money(amount));
            started = false;
            conflict = "";
            page.changed();
        } catch (Desk.Conflict changed) {
            tell(account, words);
        }
    }

    /** What is there now, in words; what was typed stays, and saving again replaces it knowingly. */
    private void tell(AccountKey account, Words words) {
        Versioned<CreditFile> now =
                portfolio.desk().creditFile(account).orElseGet(() -> new Versioned<>(CreditFile.none(account), 0));
        version = now.version();
        Money there = now.value().limit();
        LocalDate until = now.value().validThrough();
        conflict = words.text(
                "credit.conflict",
                there == null ? words.text("credit.noLimit") : words.money(there),
                words.text("status." + now.value().status()),
                until == null ? "–" : words.date(until));
        jakarta.faces.context.FacesContext.getCurrentInstance().validationFailed();
    }

    public List<CreditFile.Status> getStatuses() {
        return List.of(CreditFile.Status.values());
    }

    public String getConflict() {
        return conflict;
    }

    public CreditFile.Status getStatus() {
        start();
        return status;
    }

    public void setStatus(CreditFile.Status status) {
        this.status = status;
    }

    public String getCurrency() {
        start();
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable BigDecimal getLimit() {
        start();
        return limit;
    }

    public void setLimit(@Nullable BigDecimal limit) {
        this.limit = limit;
    }

    public @Nullable LocalDate getValidThrough() {
        start();
        return validThrough;
    }

    public void setValidThrough(@Nullable LocalDate validThrough) {
        this.validThrough = validThrough;
    }
}
