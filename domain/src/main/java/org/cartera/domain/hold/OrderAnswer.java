package org.cartera.domain.hold;

import java.util.List;
import org.cartera.domain.action.Ground;

/** The answer to the question whether a customer may order on credit. */
public sealed interface OrderAnswer {

    List<Ground> grounds();

    /** The order fits. */
    record Approve(List<Ground> grounds) implements OrderAnswer {}

    /** A person must look: something is missing that the rule needs. */
    record Refer(List<Ground> grounds) implements OrderAnswer {}

    /** The order does not fit. */
    record Refuse(List<Ground> grounds) implements OrderAnswer {}
}
