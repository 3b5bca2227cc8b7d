package org.cartera.domain.gate;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one order check (S1-10, S1-24).
 *
 * @param grounds why; where a release or a prepayment lets the order pass, its ground {@code order.released} or
 *     {@code order.prepaid} comes first and the others tell what it passed over
 * @param clearing what would let it pass, such as {@code clear.pay[COP]} with the amount; empty where it passes
 * @param exposure of the account with this order, in the limit's currency; null where there is no limit
 * @param group of the whole group with this order; null where there is none
 * @param release the number of the release that lets it pass; null where none is needed or none does
 * @param claim what the order claims of the limit if it passes; the increase alone for an amendment
 * @param releasers roles with authority over this amount; empty where it passes
 * @param factsAsOf the ERP's clock when this customer was read
 */
public record GateDecision(
        Answer answer,
        List<Ground> grounds,
        List<Ground> clearing,
        @Nullable Exposure exposure,
        @Nullable Exposure group,
        @Nullable Long release,
        Money claim,
        List<Role> releasers,
        Instant factsAsOf) {

    public GateDecision {
        grounds = List.copyOf(grounds);
        clearing = List.copyOf(clearing);
        releasers = List.copyOf(releasers);
    }

    /** As what it says of the account where no order is at hand: its reasons name no amount of one, and count none. */
    public GateDecision ofNoOrder() {
        return new GateDecision(
                answer,
                grounds.stream().map(this::ofNoOrder).toList(),
                clearing.stream()
                        .filter(ground -> !ground.rule().equals("clear.prepay"))
                        .toList(),
                exposure,
                group,
                release,
                Money.zero(claim.currency()),
                releasers,
                factsAsOf);
    }

    private Ground ofNoOrder(Ground ground) {
        return switch (ground.rule()) {
            case "order.no-limit" -> Ground.of(ground.rule(), ground.observed(), Measure.unknown());
            case "hold.limit-use" -> ofNoOrder(ground, "hold.limit-full");
            case "order.group-limit" -> ofNoOrder(ground, "order.group-full");
            default -> ground;
        };
    }

    /** With what is used without the order; full where that is within the limit and only the order's amount was not. */
    private Ground ofNoOrder(Ground ground, String full) {
        if (!(ground.observed() instanceof Measure.Amount reached)
                || !(ground.threshold() instanceof Measure.Amount allowed)
                || !reached.money().currency().equals(claim.currency())) {
            return ground;
        }
        Money used = reached.money().minus(claim);
        return new Ground(
                used.isMoreThan(allowed.money()) ? ground.rule() : full,
                ground.subject(),
                Measure.money(used),
                ground.threshold());
    }
}
