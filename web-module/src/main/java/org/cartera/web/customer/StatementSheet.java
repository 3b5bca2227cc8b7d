package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.Statements;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** What a person wants of a statement of account. Starts with the month so far, in the customer's language. */
@Named
@RequestScoped
public class StatementSheet {
    static final String LAST_DAY = "sheet:through";

    @Inject
    CustomerPage page;

    @Inject
    Viewer viewer;

    @Inject
    CurrentOrganisation organisation;

    private @Nullable LocalDate from;
    private @Nullable LocalDate through;
    private String currency = "";
    private StatementForm form = StatementForm.OPEN_ITEM;
    private StatementBasis basis = StatementBasis.VALUE_DATE;
    private String language = "";

    /** Empty where the period is none; the field says so. */
    Optional<Statements.Wish> wish() {
        LocalDate first = getFrom();
        LocalDate last = getThrough();
        if (first.isAfter(last) || last.isAfter(viewer.today())) {
            Answer.wrong(LAST_DAY, viewer.words().text("statement.period.wrong"));
            return Optional.empty();
        }
        return Optional.of(new Statements.Wish(
                page.card().decision().account(),
                new Period(first, last),
                Currency.getInstance(currency),
                form,
                basis,
                Locale.forLanguageTag(getLanguage())));
    }

    Organisation organisation() {
        return organisation.get().orElseThrow(() -> new IllegalStateException("No organisation is shown"));
    }

    /** Those in which the account stands; the organisation's own where it stands in none. */
    public List<String> getCurrencies() {
        List<String> known = page.card().getBalances().stream()
                .map(BalanceLine::getCurrency)
                .distinct()
                .toList();
        return known.isEmpty()
                ? Stream.ofNullable(organisation().baseCurrency())
                        .map(Currency::getCurrencyCode)
                        .toList()
                : known;
    }

    public LocalDate getFrom() {
        return from == null ? getThrough().withDayOfMonth(1) : from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public LocalDate getThrough() {
        return through == null ? viewer.today() : through;
    }

    public void setThrough(@Nullable LocalDate through) {
        this.through = through;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public StatementForm getForm() {
        return form;
    }

    public void setForm(StatementForm form) {
        this.form = form;
    }

    public StatementBasis getBasis() {
        return basis;
    }

    public void setBasis(StatementBasis basis) {
        this.basis = basis;
    }

    /** The customer's own, Spanish where it is not known. */
    public String getLanguage() {
        return language.isEmpty() ? page.card().getLanguage() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
