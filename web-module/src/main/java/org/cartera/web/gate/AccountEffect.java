package org.cartera.web.gate;

import java.util.stream.Collectors;
import org.cartera.domain.portfolio.Releases.Outlook;
import org.cartera.web.words.Words;

/** What would come of releasing one customer for some days. */
public record AccountEffect(String name, Outlook outlook, Words words) {

    public String getName() {
        return name;
    }

    public boolean isAlone() {
        return outlook.alone();
    }

    /** Who else may decide. */
    public String getOthers() {
        return outlook.may().stream()
                .map(role -> words.text("releaser." + role))
                .collect(Collectors.joining(", "));
    }

    /** How many orders that wait would pass, and for how much. */
    public String getPassing() {
        return outlook.passing().isEmpty()
                ? words.text("easing.none")
                : words.counted("easing.passing", outlook.passing().size()) + " · "
                        + words.money(ChosenOrders.sum(outlook.passing()));
    }

    /** Those that would stay held because they exceed the cap; empty where there are none. */
    public String getStaying() {
        return outlook.staying().isEmpty()
                ? ""
                : words.counted("easing.staying", outlook.staying().size()) + " · "
                        + words.money(ChosenOrders.sum(outlook.staying()));
    }
}
