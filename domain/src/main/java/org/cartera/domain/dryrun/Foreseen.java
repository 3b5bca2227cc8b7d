package org.cartera.domain.dryrun;

import java.util.List;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.strategy.Communication;

/**
 * What would become of one account.
 *
 * @param before how the last real run left it
 * @param actions what would be done, in the decision's order
 */
public record Foreseen(CustomerDecision decision, Standing before, Change change, List<Action> actions) {

    public Foreseen {
        actions = List.copyOf(actions);
    }

    /**
     * One communication with the place it would go to.
     *
     * @param recipient an e-mail address, a postal one in one line, or for a task the role it is given to; empty where no address holds
     */
    public record Action(Communication communication, String recipient) {}

    static Foreseen of(CustomerDecision decision, Standing before, PolicySet policies) {
        return new Foreseen(
                decision,
                before,
                Change.between(before, Standing.after(decision), policies.buckets()),
                decision.communications().stream()
                        .map(one -> new Action(one, recipient(decision, one, policies.addresses())))
                        .toList());
    }

    /** Nothing would be done, nothing is held and nothing changes: such an account need not be kept. */
    public boolean isQuiet() {
        return actions.isEmpty() && change == Change.SAME && decision.hold() instanceof HoldDecision.Free;
    }

    private static String recipient(CustomerDecision decision, Communication one, Addresses addresses) {
        List<ContactPoint> points = decision.file().facts().contactPoints();
        return switch (one.channel()) {
            case EMAIL ->
                addresses.email(points, one.asOf()).map(ContactPoint::value).orElse("");
            case LETTER ->
                addresses
                        .postal(points, one.asOf())
                        .map(point -> String.join(", ", point.value().lines().toList()))
                        .orElse("");
            case TASK -> one.stage().owner();
        };
    }
}
