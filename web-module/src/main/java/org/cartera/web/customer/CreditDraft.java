package org.cartera.web.customer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** What somebody is writing into a credit file; it says nothing about whether it can be meant. */
public final class CreditDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private CreditFile.Status status = CreditFile.Status.OK;
    private String currency = "COP";
    private @Nullable BigDecimal limit;
    private @Nullable LocalDate validThrough;
    private @Nullable LocalDate reviewOn;
    private String riskClass = "";
    private String terms = "";
    private @Nullable BigDecimal increase;
    private @Nullable LocalDate increaseFrom;
    private @Nullable LocalDate increaseThrough;

    /** @param usual the currency where no limit names one */
    static CreditDraft of(CreditFile file, String usual) {
        CreditDraft draft = new CreditDraft();
        Money granted = file.limit();
        TemporaryIncrease more = file.increase();
        draft.status = file.status();
        draft.currency = granted == null ? usual : granted.currency().getCurrencyCode();
        draft.limit = granted == null ? null : granted.amount();
        draft.validThrough = file.validThrough();
        draft.reviewOn = file.reviewOn();
        draft.riskClass = file.riskClass();
        draft.terms = file.terms();
        draft.increase = more == null ? null : more.amount().amount();
        draft.increaseFrom = more == null ? null : more.from();
        draft.increaseThrough = more == null ? null : more.through();
        return draft;
    }

    /** The file that this describes, backed as the one that is there. */
    CreditFile over(CreditFile now) {
        Money granted = limit == null ? null : Money.of(Currency.getInstance(currency), limit);
        TemporaryIncrease more = increase == null || increaseFrom == null || increaseThrough == null || granted == null
                ? null
                : new TemporaryIncrease(Money.of(granted.currency(), increase), increaseFrom, increaseThrough);
        return new CreditFile(
                now.account(), status, granted, validThrough, reviewOn, riskClass, terms, more, now.securities());
    }

    public CreditFile.Status getStatus() {
        return status;
    }

    public void setStatus(CreditFile.Status status) {
        this.status = status;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(@Nullable BigDecimal limit) {
        this.limit = limit;
    }

    public @Nullable LocalDate getValidThrough() {
        return validThrough;
    }

    public void setValidThrough(@Nullable LocalDate validThrough) {
        this.validThrough = validThrough;
    }

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getRiskClass() {
        return riskClass;
    }

    public void setRiskClass(@Nullable String riskClass) {
        this.riskClass = riskClass == null ? "" : riskClass.strip();
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms == null ? "" : terms.strip();
    }

    public @Nullable BigDecimal getIncrease() {
        return increase;
    }

    public void setIncrease(@Nullable BigDecimal increase) {
        this.increase = increase;
    }

    public @Nullable LocalDate getIncreaseFrom() {
        return increaseFrom;
    }

    public void setIncreaseFrom(@Nullable LocalDate increaseFrom) {
        this.increaseFrom = increaseFrom;
    }

    public @Nullable LocalDate getIncreaseThrough() {
        return increaseThrough;
    }

    public void setIncreaseThrough(@Nullable LocalDate increaseThrough) {
        this.increaseThrough = increaseThrough;
    }
}
