package org.cartera.store.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The mapped row of a credit file. */
@Entity
@Table(name = "credit_file")
@IdClass(CreditFileRow.Key.class)
@NullUnmarked
public class CreditFileRow {
    @Id
    private String organisation;

    @Id
    private String customer;

    private String status;

    @Column(name = "limit_currency")
    private String limitCurrency;

    @Column(name = "limit_amount")
    private BigDecimal limitAmount;

    @Column(name = "valid_through")
    private LocalDate validThrough;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "risk_class")
    private String riskClass;

    private String terms;

    @Column(name = "increase_amount")
    private BigDecimal increaseAmount;

    @Column(name = "increase_from")
    private LocalDate increaseFrom;

    @Column(name = "increase_through")
    private LocalDate increaseThrough;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "credit_security",
            joinColumns = {
                @JoinColumn(name = "organisation", referencedColumnName = "organisation"),
                @JoinColumn(name = "customer", referencedColumnName = "customer")
            })
    @OrderColumn(name = "line")
    private List<SecurityRow> securities = new ArrayList<>();

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    protected CreditFileRow() {}

    CreditFileRow(CreditFile file, String by) {
        organisation = file.account().organisation().value();
        customer = file.account().customer().value();
        change(file, by);
    }

    final void change(CreditFile file, String by) {
        Money limit = file.limit();
        status = file.status().name();
        limitCurrency = limit == null ? null : limit.currency().getCurrencyCode();
        limitAmount = limit == null ? null : limit.amount();
        validThrough = file.validThrough();
        reviewOn = file.reviewOn();
        riskClass = file.riskClass();
        terms = file.terms();
        TemporaryIncrease increase = file.increase();
        increaseAmount = increase == null ? null : increase.amount().amount();
        increaseFrom = increase == null ? null : increase.from();
        increaseThrough = increase == null ? null : increase.through();
        securities.clear();
        file.securities().forEach(security -> securities.add(new SecurityRow(security)));
        changedBy = by;
    }

    long version() {
        return version;
    }

    CreditFile toFile() {
        Money limit = limitAmount == null ? null : Money.of(Currency.getInstance(limitCurrency), limitAmount);
        return new CreditFile(
                AccountKey.of(organisation, customer),
                CreditFile.Status.valueOf(status),
                limit,
                validThrough,
                reviewOn,
                riskClass,
                terms,
                limit == null || increaseAmount == null
                        ? null
                        : new TemporaryIncrease(
                                Money.of(limit.currency(), increaseAmount), increaseFrom, increaseThrough),
                securities.stream().map(SecurityRow::toSecurity).toList());
    }

    /** The row's key: the account. */
    @NullUnmarked
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String organisation;
        private String customer;

        public Key() {}

        Key(AccountKey account) {
            organisation = account.organisation().value();
            customer = account.customer().value();
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key other
                    && Objects.equals(organisation, other.organisation)
                    && Objects.equals(customer, other.customer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisation, customer);
        }
    }
}
