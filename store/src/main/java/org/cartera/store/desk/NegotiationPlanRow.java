package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a fallback position. */
@Entity
@Table(name = "negotiation_plan")
@NullUnmarked
public class NegotiationPlanRow extends AccountRow {
    @Column(name = "on_date")
    private LocalDate day;

    private OffsetDateTime at;
    private String currency;
    private BigDecimal ask;
    private BigDecimal fallback;

    @Column(name = "by_date")
    private LocalDate by;

    @Column(name = "walk_away")
    private String walkAway;

    protected NegotiationPlanRow() {}

    NegotiationPlanRow(String id, NegotiationPlan plan, OffsetDateTime at) {
        super(id, plan.account(), plan.author());
        this.day = plan.on();
        this.at = at;
        this.currency = plan.ask().currency().getCurrencyCode();
        this.ask = plan.ask().amount();
        this.fallback = plan.fallback().amount();
        this.by = plan.by();
        this.walkAway = plan.walkAway();
    }

    NegotiationPlan toPlan() {
        Currency unit = Currency.getInstance(currency);
        return new NegotiationPlan(
                account(), Money.of(unit, ask), Money.of(unit, fallback), by, walkAway, day, createdBy);
    }
}
