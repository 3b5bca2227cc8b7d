package org.cartera.domain.hold;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Exposure;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an order that is being entered (S1-10, S1-24).
 *
 * @param grounds why it is held, oldest cause first; none where it is approved
 * @param clearing what would let it pass
 * @param exposure with this order, in the limit's currency; null where the account has no limit
 */
public record OrderDecision(Answer answer, List<Ground> grounds, List<Ground> clearing, @Nullable Exposure exposure) {

    public OrderDecision {
        grounds = List.copyOf(grounds);
        clearing = List.copyOf(clearing);
    }

    public enum Answer {
        APPROVE,
        HOLD
    }
}
