package org.cartera.domain.negotiation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;

/**
 * Who may concede what (S3-2, S4-13).
 *
 * @param limits envelopes by role; a role that is absent has the standard one
 * @param fourEyesAbove above this total nobody grants terms that he has agreed himself; where there are amounts, a currency
 *     that is absent always needs a second person, and where there is none nobody does
 * @param planAbove above this overdue amount nobody contacts a debtor to collect before he has noted his fallback position; a
 *     currency that is absent has no such amount
 */
public record NegotiationPolicy(Map<Role, Envelope> limits, Balances fourEyesAbove, Balances planAbove) {
    /** The roles that agree anything with customers. */
    private static final Set<Role> AGREEING = EnumSet.of(Role.COLLECTOR, Role.CREDIT_MANAGER);

    public NegotiationPolicy {
        limits = Map.copyOf(limits);
    }

    /** Whoever works with customers may grant any time, and nobody a discount. */
    public static NegotiationPolicy standard() {
        return new NegotiationPolicy(Map.of(), Balances.none(), Balances.none());
    }

    /** What of the terms is beyond the widest envelope of these roles; empty where they may be granted. */
    public List<Ground> beyond(Set<Role> roles, Concession terms) {
        return roles.stream()
                .filter(AGREEING::contains)
                .sorted()
                .map(role -> envelope(role).beyond(terms))
                .min(Comparator.comparing(List::size))
                .orElseThrow(
                        () -> new IllegalArgumentException("None of " + roles + " agrees anything with customers"));
    }

    public boolean mayAny(Set<Role> roles, Concession terms) {
        return roles.stream().anyMatch(role -> whoMay(terms).contains(role));
    }

    /** Those whose envelope holds the terms, in the order of the roles. */
    public List<Role> whoMay(Concession terms) {
        return Arrays.stream(Role.values())
                .filter(AGREEING::contains)
                .filter(role -> envelope(role).beyond(terms).isEmpty())
                .toList();
    }

    /** The envelope of the highest of these roles. */
    public Envelope widest(Set<Role> roles) {
        return envelope(roles.contains(Role.CREDIT_MANAGER) ? Role.CREDIT_MANAGER : Role.COLLECTOR);
    }

    public Envelope envelope(Role role) {
        return limits.getOrDefault(role, Envelope.standard());
    }

    public boolean needsFourEyes(Money total) {
        return !fourEyesAbove.currencies().isEmpty()
                && (!fourEyesAbove.currencies().contains(total.currency())
                        || total.isMoreThan(fourEyesAbove.in(total.currency())));
    }
}
