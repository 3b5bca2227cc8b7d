package org.cartera.domain.strategy;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;

/**
 * All steps of one account that travel together: one stage, one channel, one currency, one business date (K8).
 *
 * @param channel the channel it really takes: a letter where the customer has no e-mail address
 * @param total what it asks for
 * @param steps at least one, oldest item first
 */
public record Communication(
        AccountKey account,
        LocalDate asOf,
        Stage stage,
        Channel channel,
        Money total,
        boolean late,
        List<Step.Taken> steps) {

    public Communication {
        steps = List.copyOf(steps);
    }

    /** The key that is given once for ever (K8). */
    public String key() {
        return String.join(
                "|",
                account.organisation().value(),
                account.customer().value(),
                total.currency().getCurrencyCode(),
                stage.id().value(),
                channel.name(),
                asOf.toString());
    }
}
