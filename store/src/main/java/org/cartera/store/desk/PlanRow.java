package org.cartera.store.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a payment plan with its parts and what it is about. */
@Entity
@Table(name = "payment_plan")
@NullUnmarked
public class PlanRow extends AccountRow {
    private String currency;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "agreed_by")
    private String agreedBy;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "ended_why")
    private String endedWhy = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "payment_plan_part", joinColumns = @JoinColumn(name = "plan"))
    @MapKeyColumn(name = "due")
    @Column(name = "amount")
    private Map<LocalDate, BigDecimal> parts = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "payment_plan_item", joinColumns = @JoinColumn(name = "plan"))
    @Column(name = "item")
    private Set<String> items = new HashSet<>();

    protected PlanRow() {}

    PlanRow(String id, PaymentPlan plan, String by) {
        super(id, plan.account(), by);
        this.currency = plan.parts().get(0).amount().currency().getCurrencyCode();
        this.madeOn = plan.madeOn();
        this.agreedBy = plan.agreedBy();
        this.endedOn = plan.endedOn();
        plan.parts().forEach(part -> parts.put(part.due(), part.amount().amount()));
        plan.items().forEach(item -> items.add(item.toString()));
    }

    void end(LocalDate on, String why, String by) {
        endedOn = on;
        endedWhy = why;
        changedBy = by;
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    String whyEnded() {
        return endedWhy;
    }

    PaymentPlan toPlan() {
        Currency unit = Currency.getInstance(currency);
        List<PaymentPlan.Part> ordered = new TreeMap<>(parts)
                .entrySet().stream()
                        .map(part -> new PaymentPlan.Part(part.getKey(), Money.of(unit, part.getValue())))
                        .toList();
        return new PaymentPlan(
                id,
                account(),
                madeOn,
                items.stream().map(InstalmentId::parse).collect(Collectors.toSet()),
                ordered,
                agreedBy,
                endedOn);
    }
}
