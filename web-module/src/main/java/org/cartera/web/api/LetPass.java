package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.ReleaseBook;

/** By whose word an order passed although there are grounds against it, until when, and whether that word still stands. */
@ApplicationScoped
public class LetPass {
    @Inject
    ReleaseBook releases;

    @Inject
    Policies policies;

    @Inject
    Standards standards;

    /** Null where no release had to let the order pass. */
    JsonValue release(AtGate order) {
        Long number = order.release();
        return number == null
                ? JsonValue.NULL
                : releases.find(number)
                        .map(release -> json(release, graceDays(order)))
                        .orElse(JsonValue.NULL);
    }

    private int graceDays(AtGate order) {
        OrganisationId organisation = order.account().organisation();
        return policies.inForce(organisation, standards.businessDate(organisation))
                .gate()
                .graceDays();
    }

    static JsonValue json(ReleaseRequest release, int graceDays) {
        return JSON.createObjectBuilder()
                .add("id", release.id())
                .add("by", release.decidedBy())
                .add("until", release.validUntil().toString())
                .add("keepsUntil", release.keepsUntil(graceDays).toString())
                .add("state", release.state().name())
                .build();
    }
}
