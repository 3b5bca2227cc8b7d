package org.cartera.web.gate;

import java.util.stream.Collectors;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Authority;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** How far the person's own authority reaches. */
record Reach(Portfolio portfolio, Viewer viewer) {

    /** Whether the person may release this order without anybody else. */
    boolean isAlone(AtGate order) {
        Authority authority = authority(order);
        return authority.mayAny(viewer.person().roles(), order.amount()) && !authority.needsFourEyes(order.amount());
    }

    /** Whether it is for the person to decide, alone or with somebody else. */
    boolean mayDecide(AtGate order) {
        return authority(order).mayAny(viewer.person().roles(), order.amount());
    }

    Effect effect(AtGate order, String customerName) {
        String others = authority(order).whoMay(order.amount()).stream()
                .map(role -> viewer.words().text("releaser." + role))
                .collect(Collectors.joining(", "));
        return new Effect(order, customerName, isAlone(order), others);
    }

    private Authority authority(AtGate order) {
        return portfolio
                .policies()
                .inForce(order.account().organisation(), viewer.today())
                .gate()
                .authority();
    }
}
