package org.cartera.store.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a promise. */
@Entity
@Table(name = "promise")
@NullUnmarked
public class PromiseRow extends AccountRow {
    private String currency;
    private BigDecimal amount;

    @Column(name = "made_on")
    private LocalDate madeOn;

    private LocalDate due;

    @Column(name = "promised_by")
    private String promisedBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "approved_by")
    private String approvedBy = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "promise_item", joinColumns = @JoinColumn(name = "promise"))
    @Column(name = "item")
    private Set<String> items = new HashSet<>();

    protected PromiseRow() {}

    PromiseRow(String id, Promise promise, String by) {
        super(id, promise.account(), by);
        this.currency = promise.amount().currency().getCurrencyCode();
        this.amount = promise.amount().amount();
        this.madeOn = promise.madeOn();
        this.due = promise.due();
        this.promisedBy = promise.promisedBy();
        this.withdrawnOn = promise.withdrawnOn();
        this.approvedOn = promise.approvedOn();
        promise.items().forEach(item -> items.add(item.toString()));
    }

    void withdraw(LocalDate on, String by) {
        withdrawnOn = on;
        changedBy = by;
    }

    void approve(LocalDate on, String by) {
        if (by.equals(createdBy)) {
            throw new PlanBook.OwnPromise(id, by);
        }
        approvedOn = on;
        approvedBy = by;
        changedBy = by;
    }

    Promise toPromise() {
        return new Promise(
                id,
                account(),
                Money.of(java.util.Currency.getInstance(currency), amount),
                madeOn,
                due,
                items.stream().map(InstalmentId::parse).collect(Collectors.toSet()),
                promisedBy,
                withdrawnOn,
                approvedOn);
    }
}
