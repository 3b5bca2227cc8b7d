package org.cartera.store.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a release and of the request for it. */
@Entity
@Table(name = "gate_release")
@NullUnmarked
public class ReleaseRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gate_release_number")
    @SequenceGenerator(name = "gate_release_number", sequenceName = "gate_release_number", allocationSize = 1)
    private Long id;

    private String organisation;
    private String customer;

    @Column(name = "order_id")
    private String order;

    @Column(name = "cart_key")
    private String cartKey;

    private String currency;
    private BigDecimal amount;
    private boolean together;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String state;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Column(name = "decision")
    private String note;

    @Version
    private long version;

    protected ReleaseRow() {}

    ReleaseRow(ReleaseRequest request) {
        organisation = request.account().organisation().value();
        customer = request.account().customer().value();
        order = request.order() == null ? null : request.order().value();
        cartKey = request.cartKey();
        Money upTo = request.upTo();
        currency = upTo == null ? null : upTo.currency().getCurrencyCode();
        amount = upTo == null ? null : upTo.amount();
        together = request.together();
        validUntil = request.validUntil();
        requestedBy = request.by();
        requestedAt = request.at().atOffset(ZoneOffset.UTC);
        reason = request.reason();
        decide(request);
    }

    /** What was asked for never changes; only the decision about it does. */
    final void decide(ReleaseRequest request) {
        Instant at = request.decidedAt();
        state = request.state().name();
        decidedBy = request.decidedBy();
        decidedAt = at == null ? null : at.atOffset(ZoneOffset.UTC);
        note = request.note();
    }

    long version() {
        return version;
    }

    ReleaseRequest toRequest() {
        return new ReleaseRequest(
                id,
                AccountKey.of(organisation, customer),
                order == null ? null : new OrderId(order),
                cartKey,
                amount == null ? null : Money.of(Currency.getInstance(currency), amount),
                together,
                validUntil,
                requestedBy,
                requestedAt.toInstant(),
                reason,
                ReleaseRequest.State.valueOf(state),
                decidedBy,
                decidedAt == null ? null : decidedAt.toInstant(),
                note,
                version);
    }
}
