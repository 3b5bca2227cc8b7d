package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.domain.negotiation.NegotiationBook;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of an offer that was taken. */
@Entity
@Table(name = "negotiation_taken")
@NullUnmarked
public class TakenRow extends AccountRow {
    private OffsetDateTime at;
    private String offer;
    private String currency;
    private BigDecimal insisting;
    private BigDecimal minimum;
    private BigDecimal kept;
    private int judged;

    @Column(name = "days_late")
    private int daysLate;

    protected TakenRow() {}

    TakenRow(
            String id,
            AccountKey account,
            OffsetDateTime at,
            NegotiationBook.Offer offer,
            Comparison shown,
            String by) {
        super(id, account, by);
        this.at = at;
        this.offer = offer.name();
        this.currency = shown.insisting().currency().getCurrencyCode();
        this.insisting = shown.insisting().amount();
        this.minimum = shown.minimum().amount();
        this.kept = shown.kept();
        this.judged = shown.judged();
        this.daysLate = shown.daysLate();
    }

    NegotiationBook.Taken toTaken() {
        Currency unit = Currency.getInstance(currency);
        return new NegotiationBook.Taken(
                at.toInstant(),
                NegotiationBook.Offer.valueOf(offer),
                Money.of(unit, insisting),
                Money.of(unit, minimum),
                createdBy);
    }
}
