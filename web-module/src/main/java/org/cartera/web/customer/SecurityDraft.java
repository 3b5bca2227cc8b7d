package org.cartera.web.customer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.cartera.domain.credit.Security;
import org.jspecify.annotations.Nullable;

/** A guarantee or an insurance as somebody is writing it. */
public final class SecurityDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private Security.Kind kind = Security.Kind.INSURANCE;
    private String currency = "COP";
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate from;
    private @Nullable LocalDate through;
    private String reference = "";

    static SecurityDraft of(Security security) {
        SecurityDraft draft = new SecurityDraft();
        draft.kind = security.kind();
        draft.currency = security.amount().currency().getCurrencyCode();
        draft.amount = security.amount().amount();
        draft.from = security.from();
        draft.through = security.through();
        draft.reference = security.reference();
        return draft;
    }

    public Security.Kind getKind() {
        return kind;
    }

    public void setKind(Security.Kind kind) {
        this.kind = kind;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getThrough() {
        return through;
    }

    public void setThrough(@Nullable LocalDate through) {
        this.through = through;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
